import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import Testing

@testable import BergfriedSlip

/// The cheapest looks that close every route, against all sets of looks in small towns.
@Suite struct CloseTests {
  private func isClosed(_ slip: Slip, by looks: [LookOption]) -> Bool {
    let speed = slip.question.speedMetresPerSecond
    let network = slip.ground.network(.lenient, speed: speed) { piece in
      looks.filter { $0.pieces.contains(piece) }.reduce(
        slip.ground.seenTimes(ofPart: piece, .lenient)
      ) { $0.union($1.times) }.complement(within: slip.question.times)
    }
    return slip.route(in: network) == nil
  }

  /// Looks at round areas for a while or two, of a few telescopes.
  private func options(of town: Town, _ random: inout SeededRandom) -> [LookOption] {
    (0..<Int.random(in: 3...9, using: &random)).map { _ in
      let (centre, radius) = (RandomWatch.point(&random), 10 + 50 * random.unit())
      let times = (0..<Int.random(in: 1...2, using: &random)).map { _ in
        let start = Int64.random(in: 0...400, using: &random)
        let length: Int64 = [300, 900].randomElement(using: &random)!
        return Ticks.seconds(start)..<Ticks.seconds(start + length)
      }
      let telescope = Int.random(in: 0...3, using: &random)
      return LookOption(
        pieces: town.streets.pieces.indices.filter {
          town.middle(ofPiece: $0).distanceMetres(to: centre) < radius
        },
        times: IntervalSet(times), cost: Int.random(in: 1...3, using: &random),
        fees: telescope < 2 ? [telescope, 2] : [], telescope: telescope == 3 ? nil : telescope)
    }
  }

  private let fees = [2, 1, 3]

  private func cost(_ looks: [LookOption]) -> Int {
    let paid = Set(looks.flatMap(\.fees))
    return looks.reduce(0) { $0 + $1.cost } + paid.reduce(0) { $0 + fees[$1] }
  }

  @Test func `the cheapest looks close, and nothing cheaper does`() async throws {
    var random = SeededRandom(seed: 2_024)
    var counts = (closed: 0, several: 0, open: 0, excluded: 0, bounded: 0)
    for _ in 0..<200 {
      let watch = try RandomWatch(seed: random.next())
      let coverage = try await Coverage(of: watch.town, watch.question, cores: 2)
      let slips = (0..<Int.random(in: 1...2, using: &random)).map { _ in
        Slip(RandomWatch.crossing(of: watch.town, &random), in: coverage)
      }
      let options = options(of: watch.town, &random)
      let sets = (0..<1 << options.count).map { bits in
        options.indices.filter { bits >> $0 & 1 == 1 }.map { options[$0] }
      }.filter { set in
        set.indices.allSatisfy { one in
          set[..<one].allSatisfy { !set[one].excludes($0) }
        }
      }
      func close(_ looks: [LookOption]) -> Bool { slips.allSatisfy { isClosed($0, by: looks) } }
      let cheapest = sets.filter(close).map(cost).min()
      let questions = slips.map(\.question)
      let answer = SlipClose(questions, in: coverage, options: options, fees: fees).answer
      switch answer {
      case .closed(let chosen, let cost):
        #expect(cost == cheapest, "seed \(watch.seed)")
        let looks = chosen.map { options[$0] }
        #expect(close(looks) && cost == self.cost(looks), "seed \(watch.seed)")
        counts.closed += cost > 0 ? 1 : 0
        counts.several += chosen.count > 1 ? 1 : 0
      case .open(let passage):
        #expect(cheapest == nil, "seed \(watch.seed)")
        // All options together do not see it.
        #expect(!isClosed(slips[passage.question], by: options), "seed \(watch.seed)")
        counts.open += 1
      case .excluded:
        #expect(cheapest == nil, "seed \(watch.seed)")
        counts.excluded += 1
      case .bounded: Issue.record("seed \(watch.seed) was cut short")
      }
      let cut = SlipClose(
        questions, in: coverage, options: options, fees: fees, isOver: { true }
      ).answer
      if case .bounded(let least, let best, let cost) = cut {
        counts.bounded += 1
        if let cheapest { #expect(least <= cheapest) }
        if let best, let cost { #expect(close(best.map { options[$0] }) && cost >= least) }
      }
    }
    let isVaried =
      counts.closed > 10 && counts.several > 2 && counts.open > 20 && counts.bounded > 2
    #expect(isVaried, "\(counts)")
  }
}

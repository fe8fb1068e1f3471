import BergfriedCoverage
import BergfriedDatum
import BergfriedStreets
import Testing

@testable import BergfriedSlip

/// The cheapest looks that close every route, against all sets of looks in small towns.
@Suite struct CloseTests {
  private func isClosed(_ slip: Slip, by looks: [LookOption]) -> Bool {
    let speed = slip.question.speedMetresPerSecond
    let network = slip.ground.network(.lenient, speed: speed) { piece in
      looks.filter { $0.pieces.contains(piece) }.reduce(
        slip.ground.seenTimes(ofPiece: piece, .lenient)
      ) { $0.union(IntervalSet($1.times)) }
    }
    return slip.route(in: network) == nil
  }

  /// Looks at round areas for a while.
  private func options(of town: Town, _ random: inout SeededRandom) -> [LookOption] {
    (0..<Int.random(in: 3...9, using: &random)).map { _ in
      let (centre, radius) = (RandomWatch.point(&random), 10 + 50 * random.unit())
      let start = Int64.random(in: 0...400, using: &random)
      return LookOption(
        pieces: town.streets.pieces.indices.filter {
          town.middle(ofPiece: $0).distanceMetres(to: centre) < radius
        },
        times: .seconds(start)..<(.seconds([300, 900].randomElement(using: &random)! + start)),
        cost: Int.random(in: 1...3, using: &random))
    }
  }

  @Test func `the cheapest looks close, and nothing cheaper does`() async throws {
    var random = SeededRandom(seed: 2_024)
    var counts = (closed: 0, several: 0, open: 0)
    for _ in 0..<150 {
      let watch = try RandomWatch(seed: random.next())
      let coverage = try await Coverage(of: watch.town, watch.question, cores: 2)
      let slip = Slip(RandomWatch.crossing(of: watch.town, &random), in: coverage)
      let options = options(of: watch.town, &random)
      let pairs = options.indices.flatMap { one in
        options.indices.filter { $0 > one && random.unit() < 0.1 }.map { (one, $0) }
      }
      let sets = (0..<1 << options.count).map { bits in
        options.indices.filter { bits >> $0 & 1 == 1 }
      }.filter { set in pairs.allSatisfy { !set.contains($0.0) || !set.contains($0.1) } }
      let cheapest = sets.filter { isClosed(slip, by: $0.map { options[$0] }) }
        .map { $0.reduce(0) { $0 + options[$1].cost } }.min()
      let close = SlipClose(slip.question, in: coverage, options: options, excluded: pairs)
      switch close.answer {
      case .closed(let chosen, let cost):
        #expect(cost == cheapest, "seed \(watch.seed)")
        #expect(isClosed(slip, by: chosen.map { options[$0] }), "seed \(watch.seed)")
        counts.closed += cost > 0 ? 1 : 0
        counts.several += chosen.count > 1 ? 1 : 0
      case .open:
        #expect(cheapest == nil, "seed \(watch.seed)")
        counts.open += 1
      case .bounded: Issue.record("seed \(watch.seed) was cut short")
      }
      let cut = SlipClose(
        slip.question, in: coverage, options: options, excluded: pairs, limit: 1)
      if case .bounded(let least, let best, let cost) = cut.answer {
        if let cheapest { #expect(least <= cheapest) }
        if let best, let cost {
          #expect(isClosed(slip, by: best.map { options[$0] }) && cost > least)
        }
      }
    }
    #expect(counts.closed > 10 && counts.several > 2 && counts.open > 20, "\(counts)")
  }
}

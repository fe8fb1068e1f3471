import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import Testing

@testable import BergfriedSlip

/// What would settle an undecided verdict does so, and nothing of it can be left out.
@Suite struct DoubtTests {
  @Test func `doubts told settle the verdict`() async throws {
    var seeds = SeededRandom(seed: 5_150)
    var (opened, closed, tried) = (0, 0, 0)
    for _ in 0..<800 {
      let watch = try RandomWatch(seed: seeds.next(), errorMetres: 2)
      let coverage = try await Coverage(of: watch.town, watch.question, cores: 2)
      let slip = Slip(RandomWatch.crossing(of: watch.town, &seeds), in: coverage)
      guard let doubts = slip.doubts else { continue }
      #expect(Set(doubts.pieces) == Set((doubts.opening ?? []) + (doubts.closing ?? [])))
      for piece in doubts.pieces {
        #expect(try !coverage.doubtReasons(ofPiece: piece).isEmpty, "seed \(watch.seed)")
      }
      if let opening = doubts.opening {
        opened += 1
        let doubtful = coverage.pieces.indices.filter {
          slip.ground.seenTimes(ofPart: $0, .strict) != slip.ground.seenTimes(ofPart: $0, .lenient)
        }
        #expect(passes(slip, .strict, but: opening), "seed \(watch.seed)")
        // No set of fewer does.
        for some in sets(of: doubtful, count: opening.count - 1, atMost: 3_000) {
          tried += 1
          #expect(!passes(slip, .strict, but: some), "seed \(watch.seed), \(some)")
        }
      }
      if let closing = doubts.closing {
        closed += 1
        expectNeeded(closing, "seed \(watch.seed)") { !passes(slip, .lenient, but: $0) }
      }
    }
    #expect(min(opened, closed) > 20 && tried > 1_000, "\(opened), \(closed), \(tried)")
  }

  /// All sets of so many of some pieces; none where they are too many to be tried.
  private func sets(of pieces: [Int], count: Int, atMost limit: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    var sets: [[Int]] = [[]]
    for round in 0..<count {
      sets = sets.flatMap { set in
        pieces.filter { $0 > set.last ?? -1 }.map { set + [$0] }
      }
      if sets.count > limit { return [] }
      if round == count - 1 { return sets }
    }
    return sets
  }

  /// It holds with all of some pieces, and no longer without any one of them.
  private func expectNeeded(_ pieces: [Int], _ name: String, _ holds: ([Int]) -> Bool) {
    #expect(holds(pieces), "\(name)")
    for piece in pieces { #expect(!holds(pieces.filter { $0 != piece }), "\(name), \(piece)") }
  }

  /// Whether someone passes with a bound, some pieces being seen by the other.
  private func passes(_ slip: Slip, _ bound: EvasionNetwork.Bound, but pieces: [Int]) -> Bool {
    let other: EvasionNetwork.Bound = bound == .strict ? .lenient : .strict
    let network = slip.ground.network(bound, speed: slip.question.speedMetresPerSecond) { piece in
      slip.ground.freeTimes(ofPart: piece, pieces.contains(piece) ? other : bound)
    }
    return slip.route(in: network) != nil
  }

  @Test func `a least set is found for any rule that grows`() {
    var random = SeededRandom(seed: 6)
    for _ in 0..<400 {
      let all = Array(0..<Int.random(in: 1...20, using: &random))
      // It holds where one of some sets is there as a whole.
      let sets = (0..<3).map { _ in
        let some = all.filter { _ in random.unit() < 0.3 }
        return some.isEmpty ? [all[0]] : some
      }
      func holds(_ some: [Int]) -> Bool { sets.contains { $0.allSatisfy(some.contains) } }
      let least = all.minimal(holds)
      expectNeeded(least, "\(sets)", holds)
    }
  }
}

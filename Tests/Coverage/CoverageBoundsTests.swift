import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import BergfriedSurface
import Testing

@Suite struct CoverageBoundsTests {
  /// What was surely seen is always seen and what was not possibly seen never is, however the true
  /// heights fall within their bounds.
  @Test func boundsHoldForEveryTrueTown() async throws {
    try await expectBoundsHold(hasErrorRaster: false)
  }

  @Test func `they do where heights are off by more in some places`() async throws {
    try await expectBoundsHold(hasErrorRaster: true)
  }

  private func expectBoundsHold(hasErrorRaster: Bool) async throws {
    var seeds = SeededRandom(seed: 7_301)
    var counts: [Seen: Int] = [:]
    for _ in 0..<400 {
      let world = try RandomTown(seed: seeds.next(), hasErrorRaster: hasErrorRaster)
      let coverage = try await Coverage(of: world.town, world.question, cores: 2)
      for _ in 0..<6 {
        let truth = try world.truth(&seeds)
        for index in coverage.pieces.indices {
          let seen = coverage.views[0][index].seen
          counts[seen, default: 0] += 1
          let piece = world.town.streets.pieces[index]
          for step in 0...16 {
            let place = piece.point(atShare: Double(step) / 16)
            let isSeen = truth.sees(
              place, from: world.question.towers[0], curvature: world.question.curvature)
            let isFaulty = seen == .surely && !isSeen || seen == .unseen && isSeen
            #expect(!isFaulty, "seed \(world.seed), piece \(index), \(seen), \(place)")
          }
        }
      }
    }
    for seen in Seen.allCases { #expect(counts[seen, default: 0] > 100, "\(counts)") }
  }
}

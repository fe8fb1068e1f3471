import BergfriedCoverage
import BergfriedDatum
import BergfriedSight
import BergfriedStreets
import BergfriedSurface
import Testing

@Suite struct CoverageBoundsTests {
  /// What was surely seen is always seen and what was not possibly seen never is, however the true
  /// heights fall within their bounds.
  @Test func boundsHoldForEveryTrueTown() async throws {
    var seeds = SeededRandom(seed: 7_301)
    var counts: [Seen: Int] = [:]
    for _ in 0..<60 {
      let world = try RandomTown(seed: seeds.next())
      let coverage = try await Coverage(of: world.town, world.question, cores: 2)
      for _ in 0..<6 {
        let truth = try world.truth(&seeds)
        for index in coverage.pieces.indices {
          let seen = coverage.views[0][index].seen
          counts[seen, default: 0] += 1
          let samples = world.town.samples[index]
          for sample in samples {
            let isSeen = try truth.sees(
              sample.cell, from: world.question.towers[0], at: coverage.towers[0].cell,
              curvature: world.question.curvature)
            let isFaulty = seen == .surely && !isSeen || seen == .unseen && isSeen
            #expect(!isFaulty, "seed \(world.seed), piece \(index), \(seen), \(sample.cell)")
          }
        }
      }
    }
    for seen in Seen.allCases { #expect(counts[seen, default: 0] > 100, "\(counts)") }
  }
}

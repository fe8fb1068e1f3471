import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import BergfriedTestSupport
import Testing

/// What is left out where nobody asks what towers see beyond their telescopes' range.
@Suite struct RangeTests {
  @Test func `what telescopes do is the same where towers look no farther`() async throws {
    var random = SeededRandom(seed: 9_214)
    var (beyond, held) = (0, 0)
    for _ in 0..<60 {
      let world = try RandomTown(seed: random.next())
      var question = world.question
      question.ladders = [.any(least: 30 + 100 * random.unit())]
      question.night = .seconds(0)..<(.seconds(3600))
      let all = try await Coverage(of: world.town, question, cores: 1)
      question.isBeyondRangeToo = false
      let near = try await Coverage(of: world.town, question, cores: 1)
      for piece in all.pieces.indices {
        let (one, other) = (all.pieces[piece], near.pieces[piece])
        #expect(one.surelyTimes == other.surelyTimes, "seed \(world.seed), piece \(piece)")
        #expect(one.possiblyTimes == other.possiblyTimes, "seed \(world.seed), piece \(piece)")
        #expect(one.best == other.best, "seed \(world.seed), piece \(piece)")
        beyond += one.seen != other.seen ? 1 : 0
        held += one.possiblyTimes.isEmpty ? 0 : 1
        // What differs lies beyond, or reaches beyond.
        if one.seen != other.seen {
          let isBeyond = other.seen == .unseen && one.possiblyTimes.isEmpty
          let reachesBeyond = one.seen == .surely && one.surelyTimes.isEmpty
          #expect(isBeyond || reachesBeyond, "seed \(world.seed), piece \(piece)")
        }
      }
    }
    #expect(beyond > 100 && held > 100, "\(beyond), \(held)")
  }
}

import BergfriedDatum
import BergfriedStreets

/// Streets in a square grid under random looks, from a seed.
///
/// Every street between two crossings is a chain of pieces. A piece is seen again and again for
/// some seconds up to minutes, so that it has `looks` free intervals on average.
struct MadeSchedule {
  /// Crossings along a side.
  let side: Int
  /// Pieces of a street between two crossings.
  let chain = 10
  let looks: Int
  let seed: UInt64
  /// The length of the night.
  let night = Ticks.seconds(8 * 3600)

  init(pieces: Int, looks: Int, seed: UInt64) {
    var side = 2
    while 2 * side * (side - 1) * 10 < pieces { side += 1 }
    self.side = side
    self.looks = looks
    self.seed = seed
  }

  func draft() -> ReachDraft {
    var random = SeededRandom(seed: seed)
    let crossings = side * side
    let streets = 2 * side * (side - 1)
    var draft = ReachDraft(nodeCount: crossings + streets * (chain - 1))
    var next = crossings
    for row in 0..<side {
      for column in 0..<side {
        let here = row * side + column
        let ends = [(column + 1 < side, here + 1), (row + 1 < side, here + side)]
        for (_, end) in ends.filter(\.0) {
          var from = here
          for piece in 0..<chain {
            let to = piece + 1 < chain ? next : end
            if piece + 1 < chain { next += 1 }
            let travel = Ticks(count: Int64.random(in: 3_000_000...8_000_000, using: &random))
            draft.add(from: from, to: to, travel: travel, free: free(&random))
            from = to
          }
        }
      }
    }
    return draft
  }

  private func free(_ random: inout SeededRandom) -> IntervalSet {
    let seen = IntervalSet(
      (0..<looks).map { _ in
        let start = Ticks(count: Int64.random(in: 0..<night.count, using: &random))
        let length = Ticks(count: Int64.random(in: 5_000_000...400_000_000, using: &random))
        return start..<min(start + length, night)
      })
    return seen.complement(within: Ticks(count: 0)..<night)
  }
}

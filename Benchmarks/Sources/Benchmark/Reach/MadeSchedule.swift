import BergfriedCore
import BergfriedStreets

/// Streets in a square grid under random looks, from a seed.
///
/// Every street between two crossings is a chain of pieces. Looks pass over whole streets, from
/// seconds to minutes long; each piece is seen a little earlier or later than the one before, and
/// here and there a look misses one.
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
          let passing = looks(&random)
          var from = here
          for piece in 0..<chain {
            let to = piece + 1 < chain ? next : end
            if piece + 1 < chain { next += 1 }
            let travel = Ticks(count: Int64.random(in: 3_000_000...8_000_000, using: &random))
            draft.add(from: from, to: to, travel: travel, free: free(of: passing, &random))
            from = to
          }
        }
      }
    }
    return draft
  }

  /// The looks at a street.
  private func looks(_ random: inout SeededRandom) -> [Range<Int64>] {
    (0..<looks).map { _ in
      let start = Int64.random(in: 0..<night.count, using: &random)
      return start..<start + Int64.random(in: 20_000_000...1_200_000_000, using: &random)
    }
  }

  /// When a piece is free under them.
  private func free(of looks: [Range<Int64>], _ random: inout SeededRandom) -> IntervalSet {
    let seen = looks.compactMap { look -> Range<Ticks>? in
      if Int.random(in: 0..<20, using: &random) == 0 { return nil }
      let shift = Int64.random(in: -9_000_000...9_000_000, using: &random)
      let start = max(0, look.lowerBound + shift)
      let end = min(night.count, look.upperBound + shift)
      return start < end ? Ticks(count: start)..<Ticks(count: end) : nil
    }
    return IntervalSet(seen).complement(within: Ticks(count: 0)..<night)
  }
}

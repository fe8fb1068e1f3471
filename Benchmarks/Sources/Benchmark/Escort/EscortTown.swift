import BergfriedCore
import BergfriedEscort

/// Streets in a square grid that are in view here and there, from a seed.
///
/// Every street between two crossings is a chain of ten pieces. Runs of pieces are in view, half of
/// all of them; where looks come and go, each run has looks of some minutes through the night.
struct EscortTown {
  let side: Int
  let streets: EscortStreets
  static let night = Ticks.seconds(0)..<(.seconds(3 * 3600))
  private static let chain = 10

  init(pieces wanted: Int, isTimed: Bool, seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var side = 2
    while 2 * side * (side - 1) * Self.chain < wanted { side += 1 }
    var pieces: [EscortStreets.Piece] = []
    var next = side * side
    for row in 0..<side {
      for column in 0..<side {
        let here = row * side + column
        let ends = [(column + 1 < side, here + 1), (row + 1 < side, here + side)]
        for (_, end) in ends.filter(\.0) {
          var (from, seen) = (here, Self.seen(isTimed, &random))
          for piece in 0..<Self.chain {
            let isLast = piece + 1 == Self.chain
            let to = isLast ? end : next
            if !isLast { next += 1 }
            if Int.random(in: 0..<4, using: &random) == 0 { seen = Self.seen(isTimed, &random) }
            let length = Int64.random(in: 4000...10_000, using: &random)
            pieces.append(
              EscortStreets.Piece(
                from: from, to: to, millimetres: length,
                travel: Ticks(count: length * 1000 * 2 / 3),
                seen: seen))
            from = to
          }
        }
      }
    }
    self.side = side
    streets = EscortStreets(nodeCount: next, pieces: pieces)
  }

  private static func seen(_ isTimed: Bool, _ random: inout SeededRandom) -> IntervalSet {
    guard Bool.random(using: &random) else { return IntervalSet() }
    guard isTimed else { return IntervalSet(night) }
    let first = Int64.random(in: 0..<900, using: &random)
    return IntervalSet(
      stride(from: first, to: 3 * 3600, by: 900).map {
        Ticks.seconds($0)..<(.seconds($0 + 300))
      })
  }
}

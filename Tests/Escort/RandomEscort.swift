import BergfriedCore
import BergfriedEscort

/// Small seeded streets: multigraphs with loops and dead ends, a few units long, in view now and
/// then, or always or never.
struct RandomEscort {
  static let last = 36

  var nodeCount: Int
  var pieces: [EscortStreets.Piece]
  let starts: [Int]
  let goals: [Int]

  var streets: EscortStreets { EscortStreets(nodeCount: nodeCount, pieces: pieces) }

  /// - Parameter isStatic: whether what is in view is so all the time.
  init(seed: Int, isStatic: Bool, nodes most: Int = 7, pieces mostPieces: Int = 11) {
    var random = SeededRandom(seed: UInt64(seed))
    let nodes = Int.random(in: 2...most, using: &random)
    let longest = Int64.random(in: 1...5, using: &random)
    let share = Int.random(in: 0...9, using: &random)
    nodeCount = nodes
    pieces = (0..<Int.random(in: 1...mostPieces, using: &random)).map { _ in
      let length = Int64.random(in: 1...longest, using: &random)
      var seen = IntervalSet()
      if isStatic {
        if Int.random(in: 0..<10, using: &random) < share {
          seen = IntervalSet(Ticks(count: -1000)..<Ticks(count: 1000))
        }
      } else {
        seen = RandomEscort.looks(&random)
      }
      return EscortStreets.Piece(
        from: Int.random(in: 0..<nodes, using: &random),
        to: Int.random(in: 0..<nodes, using: &random), millimetres: length,
        travel: Ticks(count: length), seen: seen)
    }
    let count = nodes > 3 && Int.random(in: 0..<4, using: &random) == 0 ? 2 : 1
    starts = Array(Set((0..<count).map { _ in Int.random(in: 0..<nodes, using: &random) })).sorted()
    goals = Array(Set((0..<count).map { _ in Int.random(in: 0..<nodes, using: &random) })).sorted()
  }

  private static func looks(_ random: inout SeededRandom) -> IntervalSet {
    IntervalSet(
      (0..<Int.random(in: 0...4, using: &random)).map { _ in
        let start = Int64.random(in: 0..<Int64(last), using: &random)
        return Ticks(
          count: start)..<Ticks(
            count: start + Int64.random(in: 1...7, using: &random))
      })
  }
}

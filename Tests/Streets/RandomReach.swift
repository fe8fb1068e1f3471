import BergfriedCore
import BergfriedStreets
import BergfriedTestSupport

/// Small seeded networks and questions: multigraphs with loops, refuges and nodes without pieces.
struct RandomReach {
  struct Piece {
    var from: Int
    var to: Int
    var travel: Int
    var seen: IntervalSet
  }

  static let last = 40
  static let window = ticks(0)..<ticks(last)

  var nodeCount: Int
  var pieces: [Piece]
  var refuges: [Int]
  var starts: [ReachSpot] = []
  var goals: [ReachSpot] = []

  var network: ReachNetwork {
    var draft = ReachDraft(nodeCount: nodeCount)
    for piece in pieces {
      draft.add(
        from: piece.from, to: piece.to, travel: ticks(piece.travel),
        free: piece.seen.complement(within: RandomReach.window))
    }
    for refuge in refuges { draft.addRefuge(refuge) }
    return ReachNetwork(draft)
  }

  var question: ReachQuestion { ReachQuestion(from: starts, to: goals) }

  init(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let nodes = Int.random(in: 2...7, using: &random)
    nodeCount = nodes
    let busy = Int.random(in: 1...6, using: &random)
    let longest = Int.random(in: 1...9, using: &random)
    pieces = (0..<Int.random(in: 1...11, using: &random)).map { _ in
      Piece(
        from: Int.random(in: 0..<nodes, using: &random),
        to: Int.random(in: 0..<nodes, using: &random),
        travel: Int.random(in: 1...longest, using: &random),
        seen: RandomReach.looks(upTo: busy, &random))
    }
    let isRefuge = Int.random(in: 0..<6, using: &random)
    refuges = (0..<nodes).filter { _ in Int.random(in: 0..<8, using: &random) < isRefuge / 2 }
    starts = (0..<Int.random(in: 1...2, using: &random)).map { _ in
      spot(lastStart: 8, longest: 6, &random)
    }
    goals = (0..<Int.random(in: 1...2, using: &random)).map { _ in
      spot(lastStart: 34, longest: 6, &random)
    }
  }

  static func looks(upTo busy: Int, _ random: inout SeededRandom) -> IntervalSet {
    IntervalSet(
      (0..<Int.random(in: 0...busy, using: &random)).map { _ in
        let start = Int.random(in: 0..<last, using: &random)
        return ticks(start)..<ticks(min(last, start + Int.random(in: 1...9, using: &random)))
      })
  }

  private func spot(lastStart: Int, longest: Int, _ random: inout SeededRandom) -> ReachSpot {
    let start = Int.random(in: 0...lastStart, using: &random)
    let window = ticks(start)...ticks(start + Int.random(in: 0...longest, using: &random))
    let piece = Int.random(in: pieces.indices, using: &random)
    if Bool.random(using: &random), pieces[piece].travel > 1 {
      let offset = ticks(Int.random(in: 1..<pieces[piece].travel, using: &random))
      return ReachSpot(.point(piece: piece, offset: offset), window)
    }
    return ReachSpot(.node(Int.random(in: 0..<nodeCount, using: &random)), window)
  }
}

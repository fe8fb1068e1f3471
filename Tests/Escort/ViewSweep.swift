import BergfriedCore
import BergfriedEscort

/// The slow, obvious answer while looks come and go: all that someone can do from tick to tick,
/// places one tick of travel apart.
///
/// During a tick they wait or go one place on. They are in view during it if the piece is that they
/// are on, at a node any of its pieces.
struct ViewSweep {
  private struct State: Hashable {
    /// A node, or so far along a piece.
    var node: Int?
    var piece = 0
    var offset: Int64 = 0
    /// How long they have been out of view, the view that lasts left out, and how long that lasts.
    var out: Int
    var run: Int
  }

  let streets: EscortStreets
  let goals: Set<Int>
  /// The longest time out of view, and the shortest view that counts.
  let most: Int
  let leastRun: Int
  let last: Int

  /// The first tick at which a goal is reached; `nil` if none is by the last.
  func arrival(from starts: [Int]) -> Int? {
    var states = Set(starts.map { State(node: $0, out: 0, run: 0) })
    for tick in 0...last {
      states = Set(states.compactMap { arrived($0, at: tick) })
      // At the end a view that is too short counts as none.
      if states.contains(where: {
        $0.node.map(goals.contains) ?? false && (isLong($0) || $0.out + $0.run <= most)
      }) {
        return tick
      }
      states = Set(states.flatMap { next($0, during: tick) })
    }
    return nil
  }

  private func isLong(_ state: State) -> Bool { leastRun > 0 && state.run == leastRun }

  /// At a node in view for an instant, where an instant counts.
  private func arrived(_ state: State, at tick: Int) -> State? {
    var state = state
    if leastRun == 0, let node = state.node, isInView(node: node, during: tick) { state.out = 0 }
    return state.out <= most ? state : nil
  }

  private func next(_ state: State, during tick: Int) -> [State] {
    var moves: [(State, Bool)] = []
    func add(_ node: Int?, _ piece: Int, _ offset: Int64, _ isSeen: Bool) {
      var moved = state
      moved.node = node
      (moved.piece, moved.offset) = node == nil ? (piece, offset) : (0, 0)
      moves.append((moved, isSeen))
    }
    func step(_ piece: Int, to offset: Int64) {
      let travel = streets.pieces[piece].travel.count
      let isSeen = isInView(piece, during: tick)
      let node =
        offset == 0
        ? streets.pieces[piece].from : offset == travel ? streets.pieces[piece].to : nil
      add(node, piece, offset, isSeen)
    }
    if let node = state.node {
      add(node, 0, 0, isInView(node: node, during: tick))
      for (index, piece) in streets.pieces.enumerated() {
        if piece.from == node { step(index, to: 1) }
        if piece.to == node { step(index, to: piece.travel.count - 1) }
      }
    } else {
      for offset in state.offset - 1...state.offset + 1 { step(state.piece, to: offset) }
    }
    return moves.compactMap { moved, isSeen in
      var moved = moved
      if isSeen {
        moved.run = min(state.run + 1, leastRun)
        if moved.run == leastRun { moved.out = 0 }
      } else {
        moved.out = 1 + (isLong(state) ? 0 : state.out + state.run)
        moved.run = 0
      }
      return moved.out <= most ? moved : nil
    }
  }

  private func isInView(_ piece: Int, during tick: Int) -> Bool {
    streets.pieces[piece].seen.contains(Ticks(count: Int64(tick)))
  }

  private func isInView(node: Int, during tick: Int) -> Bool {
    streets.pieces.indices.contains { index in
      (streets.pieces[index].from == node || streets.pieces[index].to == node)
        && isInView(index, during: tick)
    }
  }
}

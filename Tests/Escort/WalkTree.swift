import BergfriedCore
import BergfriedEscort

/// The slow, obvious answer where only places matter: every walk from a start, one by one.
struct WalkTree {
  let streets: EscortStreets
  let goals: Set<Int>

  /// The shortest way to a goal; `nil` if there is none.
  func shortest(from starts: [Int]) -> Int? {
    var distances = Array(repeating: Int.max, count: streets.nodeCount)
    for start in starts { distances[start] = 0 }
    for _ in 0..<streets.nodeCount {
      for piece in streets.pieces {
        for (one, other) in [(piece.from, piece.to), (piece.to, piece.from)]
        where distances[one] < .max {
          distances[other] = min(distances[other], distances[one] + Int(piece.millimetres))
        }
      }
    }
    return goals.map { distances[$0] }.min().flatMap { $0 < .max ? $0 : nil }
  }

  /// Length and length out of view of the walks that no other is at least as good as in both.
  ///
  /// - Parameter isSimple: only walks that come to no node twice.
  func front(from starts: [Int], limit: Int, leastRun: Int, isSimple: Bool) -> [[Int]] {
    var found: [[Int]] = []
    for start in starts {
      visit(start, [], [start], limit, isSimple) { found.append(sums($0, leastRun)) }
    }
    let sorted = Set(found).sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    return sorted.reduce(into: []) { front, point in
      if front.last.map({ point[1] < $0[1] }) ?? true { front.append(point) }
    }
  }

  private func visit(
    _ node: Int, _ walk: [Int], _ passed: [Int], _ left: Int, _ isSimple: Bool,
    _ tell: ([Int]) -> Void
  ) {
    if goals.contains(node) { tell(walk) }
    for (index, piece) in streets.pieces.enumerated() where Int(piece.millimetres) <= left {
      for (tail, head) in [(piece.from, piece.to), (piece.to, piece.from)] where tail == node {
        if isSimple, passed.contains(head) { continue }
        visit(
          head, walk + [index], passed + [head], left - Int(piece.millimetres), isSimple, tell)
      }
    }
  }

  /// Length, and length out of view, views shorter than asked counted with it.
  private func sums(_ walk: [Int], _ leastRun: Int) -> [Int] {
    var (length, unseen, run) = (0, 0, 0)
    for piece in walk.map({ streets.pieces[$0] }) {
      length += Int(piece.millimetres)
      if piece.isInView {
        run += Int(piece.millimetres)
      } else {
        unseen += Int(piece.millimetres) + (run < leastRun ? run : 0)
        run = 0
      }
    }
    return [length, unseen + (run < leastRun ? run : 0)]
  }

  /// The shortest walk with no stretch out of view above a limit; `nil` if there is none.
  ///
  /// Spreads over nodes with how far one has been out of view before the view that lasts, and how
  /// far in that view.
  func shortest(from starts: [Int], within most: Int, leastRun: Int) -> Int? {
    struct State: Hashable {
      var node: Int
      var out = 0
      var run = 0
    }
    func touches(_ node: Int) -> Bool {
      streets.pieces.contains { $0.isInView && ($0.from == node || $0.to == node) }
    }
    var due: [Int: Set<State>] = [0: Set(starts.map { State(node: $0) })]
    var known: Set<State> = []
    while let length = due.keys.min(), let states = due.removeValue(forKey: length) {
      for var state in states {
        if leastRun == 0, touches(state.node) { state.out = 0 }
        let isLong = leastRun > 0 && state.run == leastRun
        guard known.insert(state).inserted else { continue }
        // At the end a view that is too short counts as none.
        if goals.contains(state.node), isLong || state.out + state.run <= most { return length }
        for piece in streets.pieces {
          let step = Int(piece.millimetres)
          for (tail, head) in [(piece.from, piece.to), (piece.to, piece.from)]
          where tail == state.node {
            var next = State(node: head, out: state.out)
            if piece.isInView {
              next.run = min(state.run + step, leastRun)
              if next.run == leastRun { next.out = 0 }
            } else {
              next.out = step + (isLong ? 0 : state.out + state.run)
            }
            if next.out <= most { due[length + step, default: []].insert(next) }
          }
        }
      }
    }
    return nil
  }
}

/// All ways from here to there of which none is both shorter and better in view than another: the
/// exact front of length against metres out of view, by BOA* (Hernández et al., *Simple and
/// efficient bi-objective search algorithms via fast dominance checks*, 2023).
///
/// A label is a way to a node with its two sums. Labels leave the queue by the least length that
/// they may come to; of those at one node, only one with fewer metres out of view than all before
/// it is of use, so that one number a node tells which. Two searches backward give bounds for what
/// is still to come.
struct FrontSearch {
  private struct Label {
    let node: Int32
    let arc: Int32
    let parent: Int32
    let length: Int64
    let unseen: Int64
  }

  private let chains: EscortChains
  private var labels: [Label] = []
  private var queue = EscortQueue()
  /// The fewest metres out of view with which each node was left, and a goal was reached.
  private var least: [Int64]
  private var leastAtGoal = Int64.max
  private var found: [Int] = []

  /// - Parameter detour: how much longer than the shortest way a way may be, such as 1.3 times.
  /// - Complexity: O(labels log labels); their number grows with that of the front's ways.
  static func ways(
    in streets: EscortStreets, from starts: [Int], to goals: [Int], detour: Double
  ) -> [[EscortSide]] {
    var search = FrontSearch(streets, starts + goals)
    return search.ways(from: starts, to: goals, detour: detour)
  }

  private init(_ streets: EscortStreets, _ ends: [Int]) {
    chains = EscortChains(streets, keeping: ends)
    least = Array(repeating: .max, count: chains.nodeCount)
  }

  private mutating func ways(
    from starts: [Int], to goals: [Int], detour: Double
  ) -> [[EscortSide]] {
    let (starts, goals) = (starts.map { chains.places[$0] }, goals.map { chains.places[$0] })
    let lengths = chains.distances(to: goals) { $0.millimetres }
    let unseen = chains.distances(to: goals) { $0.unseenMillimetres }
    guard let shortest = starts.map({ lengths[$0] }).min(), shortest < .max else { return [] }
    let limit = EscortLimit.length(shortest, detour: detour)
    var isGoal = Array(repeating: false, count: chains.nodeCount)
    for goal in goals { isGoal[goal] = true }
    for start in starts where lengths[start] < .max {
      labels.append(Label(node: Int32(start), arc: -1, parent: -1, length: 0, unseen: 0))
      queue.push(lengths[start], unseen[start], labels.count - 1)
    }
    while let item = queue.pop() {
      let label = labels[item.label]
      let node = Int(label.node)
      if label.unseen >= least[node] || item.second >= leastAtGoal { continue }
      least[node] = label.unseen
      if isGoal[node] {
        leastAtGoal = label.unseen
        found.append(item.label)
        continue
      }
      for index in chains.offsets[node]..<chains.offsets[node + 1] {
        let arc = chains.arcs[index]
        if lengths[arc.head] == .max { continue }
        let length = label.length + arc.millimetres
        let sum = label.unseen + arc.unseenMillimetres
        if sum >= least[arc.head] || sum + unseen[arc.head] >= leastAtGoal
          || length + lengths[arc.head] > limit
        {
          continue
        }
        labels.append(
          Label(
            node: Int32(arc.head), arc: Int32(index), parent: Int32(item.label), length: length,
            unseen: sum))
        queue.push(length + lengths[arc.head], sum + unseen[arc.head], labels.count - 1)
      }
    }
    return found.map(sides)
  }

  private func sides(of label: Int) -> [EscortSide] {
    var (arcs, label) = ([Int](), label)
    while labels[label].parent >= 0 {
      arcs.append(Int(labels[label].arc))
      label = Int(labels[label].parent)
    }
    return arcs.reversed().flatMap { chains.sides(of: chains.arcs[$0]) }
  }
}

/// How long ways may become.
enum EscortLimit {
  /// A length times a detour, rounded down.
  static func length(_ shortest: Int64, detour: Double) -> Int64 {
    Int64(min((Double(shortest) * detour).rounded(.down), 1e17))
  }
}

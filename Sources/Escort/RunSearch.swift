import BergfriedCore

/// A search for ways on which a view that is too short to be of use does not count.
///
/// *Model.* Ways lead from node to node and may turn back at each. A *run* is what is walked in
/// view without a break. A run shorter than asked is a glimpse and counts as out of view.
///
/// A way is walked in two moods: *charged*, in which all that is walked counts as out of view, and
/// *free*, in which nothing does, all of it must be in view, and which may only be left once it has
/// lasted long enough. The best choice of moods charges exactly what the model does, as charging
/// what is in view never helps.
struct RunSearch {
  enum Aim {
    /// The front of length against metres out of view.
    case front(detour: Double)
    /// The shortest way with no stretch out of view longer than so many millimetres.
    case stretch(Int64)
  }

  private struct Label {
    let node: Int
    let parent: Int
    /// The piece walked last; `nil` where only the mood changed.
    let side: EscortSide?
    let length: Int64
    /// Out of view: in all, or since the last run.
    let charge: Int64
    /// How long a run has lasted, in ticks and no more than asked; `nil` in the charged mood.
    let run: Int64?
  }

  private struct Free {
    let charge: Int64
    let run: Int64
  }

  private let streets: EscortStreets
  private let aim: Aim
  private let leastRun: Int64
  private let lengths: [Int64]
  private let unseen: [Int64]
  private let goals: Set<Int>
  private var limit = Int64.max
  private var labels: [Label] = []
  private var queue = EscortQueue()
  private var leastCharge: [Int64]
  private var frees: [[Free]]
  private var leastAtGoal = Int64.max

  /// - Parameter leastRun: the shortest run that counts, in ticks.
  static func ways(
    in streets: EscortStreets, from starts: [Int], to goals: [Int], leastRun: Int64, _ aim: Aim
  ) -> [[EscortSide]] {
    var search = RunSearch(streets, goals, leastRun: leastRun, aim)
    return search.ways(from: starts)
  }

  private init(_ streets: EscortStreets, _ goals: [Int], leastRun: Int64, _ aim: Aim) {
    self.streets = streets
    self.aim = aim
    self.leastRun = leastRun
    self.goals = Set(goals)
    let chains = EscortChains(streets, keeping: Array(0..<streets.nodeCount))
    lengths = chains.distances(to: goals) { $0.millimetres }
    unseen = chains.distances(to: goals) { $0.unseenMillimetres }
    leastCharge = Array(repeating: .max, count: streets.nodeCount)
    frees = Array(repeating: [], count: streets.nodeCount)
  }

  private mutating func ways(from starts: [Int]) -> [[EscortSide]] {
    guard let shortest = starts.map({ lengths[$0] }).min(), shortest < .max else { return [] }
    if case .front(let detour) = aim { limit = EscortLimit.length(shortest, detour: detour) }
    for start in starts {
      push(Label(node: start, parent: -1, side: nil, length: 0, charge: 0, run: nil))
    }
    var found: [Int] = []
    while let item = queue.pop() {
      guard isNew(item.label) else { continue }
      let label = labels[item.label]
      if label.run == nil, goals.contains(label.node) {
        if label.charge >= leastAtGoal { continue }
        leastAtGoal = label.charge
        found.append(item.label)
        if case .stretch = aim { break }
      }
      turn(label, item.label)
      for side in streets.sides(at: label.node) { walk(side, label, item.label) }
    }
    return found.map(sides)
  }

  /// Changes the mood where that may be.
  private mutating func turn(_ label: Label, _ index: Int) {
    let isStretch = if case .stretch = aim { true } else { false }
    if let run = label.run {
      if run >= leastRun {
        push(
          Label(
            node: label.node, parent: index, side: nil, length: label.length,
            charge: isStretch ? 0 : label.charge, run: nil))
      }
    } else if !streets.nodeSeen[label.node].isEmpty {
      push(
        Label(
          node: label.node, parent: index, side: nil, length: label.length,
          charge: isStretch ? 0 : label.charge, run: 0))
    }
  }

  private mutating func walk(_ side: EscortSide, _ label: Label, _ index: Int) {
    let piece = streets.pieces[side.piece]
    let length = label.length + piece.millimetres
    if let run = label.run {
      guard piece.isInView else { return }
      push(
        Label(
          node: streets.head(of: side), parent: index, side: side, length: length,
          charge: label.charge, run: min(run + piece.travel.count, leastRun)))
    } else {
      push(
        Label(
          node: streets.head(of: side), parent: index, side: side, length: length,
          charge: label.charge + piece.millimetres, run: nil))
    }
  }

  /// Puts a label into the queue that may come to something.
  private mutating func push(_ label: Label) {
    let rest = lengths[label.node]
    guard rest < .max, label.length + rest <= limit else { return }
    switch aim {
    case .front: if label.charge + unseen[label.node] >= leastAtGoal { return }
    case .stretch(let most): if label.charge > most { return }
    }
    if label.run == nil, label.charge >= leastCharge[label.node] { return }
    labels.append(label)
    queue.push(label.length + rest, label.charge, labels.count - 1)
  }

  /// Whether no label before it, of which none is longer, leaves at least as much open.
  private mutating func isNew(_ index: Int) -> Bool {
    let label = labels[index]
    guard let run = label.run else {
      if label.charge >= leastCharge[label.node] { return false }
      leastCharge[label.node] = label.charge
      return true
    }
    if frees[label.node].contains(where: { $0.charge <= label.charge && $0.run >= run }) {
      return false
    }
    frees[label.node].removeAll { $0.charge >= label.charge && $0.run <= run }
    frees[label.node].append(Free(charge: label.charge, run: run))
    return true
  }

  private func sides(of label: Int) -> [EscortSide] {
    var (sides, label) = ([EscortSide](), label)
    while label >= 0 {
      if let side = labels[label].side { sides.append(side) }
      label = labels[label].parent
    }
    return sides.reversed()
  }
}

import BergfriedCore

/// A way that was found, as legs.
struct WalkTrace {
  private let paths: WalkPaths
  private let network: WalkNetwork
  private var legs: [WalkRoute.Leg] = []

  /// Where a way ends: at a node of the streets on a street, or over the ground of a cell.
  struct End {
    let label: Int
    let node: Int
    let key: Int64
    let isOverGround: Bool
  }

  /// The way that arrives first at one of some nodes; `nil` if none does.
  static func route(in paths: WalkPaths, to goals: [Int], from starts: [Int]) -> WalkRoute? {
    let ends = goals.flatMap { goal in WalkTrace.ends(at: goal, paths) }
    guard let end = ends.min(by: { ($0.key, $0.label) < ($1.key, $1.label) }) else { return nil }
    var trace = WalkTrace(paths: paths, network: paths.network)
    trace.follow(to: end, from: Set(starts))
    return WalkRoute(legs: trace.legs)
  }

  private init(paths: WalkPaths, network: WalkNetwork) {
    self.paths = paths
    self.network = network
  }

  private static func ends(at goal: Int, _ paths: WalkPaths) -> [End] {
    let network = paths.network
    var ends: [End] = []
    for interval in network.streets.cells.intervals(of: goal) {
      let label = paths.nodeBase + interval
      if paths.keys[label] != WalkPaths.unreached {
        ends.append(End(label: label, node: goal, key: paths.keys[label], isOverGround: false))
      }
    }
    for cell in network.groundCells(atNode: goal) {
      let ticks = paths.steps.ticks(inCell: cell, node: goal)
      for (label, free) in paths.labels(ofCell: cell) where paths.keys[label] < .max {
        let key = paths.keys[label] + ticks
        if key <= min(free.end, paths.limit) {
          ends.append(End(label: label, node: goal, key: key, isOverGround: true))
        }
      }
    }
    return ends
  }

  private mutating func follow(to end: End, from starts: Set<Int>) {
    var labels = [end.label]
    while let last = labels.last, paths.parents[last] != WalkPaths.start {
      labels.append(Int(paths.parents[last]))
    }
    labels.reverse()
    begin(at: labels[0], starts)
    for (label, next) in zip(labels, labels.dropFirst()) { step(from: label, to: next) }
    let last = labels[labels.count - 1]
    if end.isOverGround {
      let cell = paths.place(of: last).cell
      ground(
        cell, network.grid.centre(of: cell), network.graph.nodes[end.node], paths.keys[last],
        end.key)
    } else if legs.isEmpty {
      wait(at: last, until: end.key, always: true)
    }
  }

  /// Who begins beside a street walks to the middle of the cell first.
  private mutating func begin(at label: Int, _ starts: Set<Int>) {
    guard label < paths.nodeBase else { return }
    let (cell, free) = paths.place(of: label)
    let key = paths.keys[label]
    let node = network.nodes(ofCell: cell).first { node in
      let start = key - paths.steps.ticks(inCell: cell, node: node)
      return starts.contains(node) && start >= free.start
    }
    guard let node else { preconditionFailure("no start leads to cell \(cell)") }
    ground(
      cell, network.graph.nodes[node], network.grid.centre(of: cell),
      key - paths.steps.ticks(inCell: cell, node: node), key)
  }

  private mutating func step(from label: Int, to next: Int) {
    let (key, arrival) = (paths.keys[label], paths.keys[next])
    switch (label < paths.nodeBase, next < paths.nodeBase) {
    case (true, true): cross(from: label, to: next)
    case (true, false):
      let cell = paths.place(of: label).cell
      let node = network.streets.cells.node(of: next - paths.nodeBase)
      let start = arrival - paths.steps.ticks(inCell: cell, node: node)
      stay(in: cell, from: key, until: start)
      ground(cell, network.grid.centre(of: cell), network.graph.nodes[node], start, arrival)
    case (false, true):
      let cell = paths.place(of: next).cell
      let node = network.streets.cells.node(of: label - paths.nodeBase)
      let start = arrival - paths.steps.ticks(inCell: cell, node: node)
      wait(at: label, until: start)
      ground(cell, network.graph.nodes[node], network.grid.centre(of: cell), start, arrival)
    case (false, false):
      let half = paths.halves[next - paths.nodeBase]
      let cell = network.streets.cells.cells[Int(half >> 1)]
      let start = arrival - cell.travel
      wait(at: label, until: start)
      let ends = half & 1 == 0 ? (Int64(0), cell.travel) : (cell.travel, 0)
      street(network.streets.piece(of: Int(half >> 1)), ends.0, ends.1, start, arrival)
    }
  }

  private mutating func cross(from label: Int, to next: Int) {
    let (cell, other) = (paths.place(of: label).cell, paths.place(of: next).cell)
    let columns = network.grid.shape.columns
    let way = (right: other % columns - cell % columns, down: other / columns - cell / columns)
    let number = WalkSteps.ways.firstIndex { $0 == way }!
    let ticks = paths.steps.ticks(from: cell, to: other, number)!
    let crossing = paths.keys[next] - ticks.in
    let gate = paths.steps.gate(of: cell, way)
    stay(in: cell, from: paths.keys[label], until: crossing - ticks.out)
    ground(cell, network.grid.centre(of: cell), gate, crossing - ticks.out, crossing)
    ground(other, gate, network.grid.centre(of: other), crossing, paths.keys[next])
  }

  private mutating func ground(
    _ cell: Int, _ from: MapPoint, _ to: MapPoint, _ enter: Int64, _ leave: Int64
  ) {
    legs.append(
      WalkRoute.Leg(
        .ground(cell: cell, from: from, to: to), enter: Ticks(count: enter),
        leave: Ticks(count: leave)))
  }

  private mutating func stay(in cell: Int, from: Int64, until: Int64) {
    let middle = network.grid.centre(of: cell)
    if from < until { ground(cell, middle, middle, from, until) }
  }

  private mutating func street(
    _ piece: Int, _ from: Int64, _ to: Int64, _ enter: Int64, _ leave: Int64
  ) {
    legs.append(
      WalkRoute.Leg(
        .street(.piece(piece, from: Ticks(count: from), to: Ticks(count: to))),
        enter: Ticks(count: enter), leave: Ticks(count: leave)))
  }

  /// Waits at a node, in a house or on one piece after another, each as long as can be.
  private mutating func wait(at label: Int, until: Int64, always: Bool = false) {
    let cells = network.streets.cells
    let interval = label - paths.nodeBase
    var now = paths.keys[label]
    let node = cells.node(of: interval)
    if now == until && !always { return }
    if network.streets.refuges.contains(node) {
      legs.append(
        WalkRoute.Leg(
          .street(.refuge(node)), enter: Ticks(count: now), leave: Ticks(count: until)))
      return
    }
    repeat {
      let halves = cells.halves[
        Int(cells.halfOffsets[interval])..<Int(cells.halfOffsets[interval + 1])]
      let best = halves.filter { cells.cells[Int($0 >> 1)].start <= now }
        .max { cells.cells[Int($0 >> 1)].end < cells.cells[Int($1 >> 1)].end }
      guard let best, cells.cells[Int(best >> 1)].end >= now else {
        preconditionFailure("a node is not free at \(now)")
      }
      let cell = cells.cells[Int(best >> 1)]
      let offset = best & 1 == 0 ? 0 : cell.travel
      let leave = min(cell.end, until)
      street(network.streets.piece(of: Int(best >> 1)), offset, offset, now, leave)
      now = leave
    } while now < until
  }
}

extension WalkQuestion {
  /// A way that arrives at a goal as early as any of those searched; `nil` if there is none.
  ///
  /// - Complexity: O(m log m) for m places and intervals.
  public func route(on network: WalkNetwork) -> WalkRoute? {
    WalkTrace.route(in: WalkPaths(network, from: self), to: goals, from: starts)
  }
}

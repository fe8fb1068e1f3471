import BergfriedCore

/// The search for ways that one can go: from the middle of a cell straight to those of its eight
/// neighbours and to the nodes of streets in it, and along streets from node to node.
///
/// Who comes early can wait, so the earliest arrival at a middle or a node in each free interval
/// is all there is to know. Such ways are some of all that there are, and at most 1.0824 times as
/// long as the straight line where nothing stands in the way.
struct WalkPaths {
  let network: WalkNetwork
  let steps: WalkSteps
  let limit: Int64
  /// By cells and intervals, then by intervals of nodes.
  private(set) var keys: [Int64]
  /// The label before; `start` where the way begins.
  private(set) var parents: [Int32]
  /// The half of a street cell by which an interval of a node was entered, -1 for none.
  private(set) var halves: [Int32]
  private var queue: TickQueue

  static let start: Int32 = -1
  static let unreached = Int64.max

  var nodeBase: Int { network.groundCount }

  /// - Complexity: O(m log m) for m places and intervals.
  init(_ network: WalkNetwork, from question: WalkQuestion) {
    self.network = network
    steps = WalkSteps(network)
    limit = question.times.upperBound.count
    let count = network.groundCount + network.streets.nodeIntervalCount
    keys = Array(repeating: WalkPaths.unreached, count: count)
    parents = Array(repeating: WalkPaths.start, count: count)
    halves = Array(repeating: -1, count: network.streets.nodeIntervalCount)
    let bell = question.times.lowerBound.count
    queue = TickQueue(first: bell, shortest: 100_000)
    let cells = network.streets.cells
    for node in question.starts {
      for interval in cells.intervals(of: node) {
        let key = max(bell, cells.starts[interval])
        if key <= cells.ends[interval] {
          reach(nodeBase + interval, at: key, from: WalkPaths.start)
        }
      }
      for cell in network.groundCells(atNode: node) {
        let ticks = steps.ticks(inCell: cell, node: node)
        for (label, free) in labels(ofCell: cell) {
          let key = max(bell, free.start) + ticks
          if key <= free.end { reach(label, at: key, from: WalkPaths.start) }
        }
      }
    }
    run()
  }

  func labels(ofCell cell: Int) -> [(label: Int, free: (start: Int64, end: Int64))] {
    let base = Int(network.offsets[cell])
    return (base..<Int(network.offsets[cell + 1])).map { label in
      let place = Int(network.listStarts[cell]) + label - base
      return (label, (network.freeStarts[place], network.freeEnds[place]))
    }
  }

  /// The cell and the free interval of a label of the ground.
  func place(of label: Int) -> (cell: Int, free: (start: Int64, end: Int64)) {
    var (low, high) = (0, network.offsets.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(network.offsets[middle]) <= label { low = middle } else { high = middle }
    }
    let place = Int(network.listStarts[low]) + label - Int(network.offsets[low])
    return (low, (network.freeStarts[place], network.freeEnds[place]))
  }

  private mutating func reach(_ label: Int, at key: Int64, from parent: Int32, half: Int32 = -1) {
    if key > limit || key >= keys[label] { return }
    keys[label] = key
    parents[label] = parent
    if label >= nodeBase { halves[label - nodeBase] = half }
    queue.push(Int32(label), at: key)
  }

  private mutating func run() {
    var batch: [TickQueue.Entry] = []
    while queue.pop(into: &batch) {
      for entry in batch where keys[Int(entry.item)] == entry.key {
        let label = Int(entry.item)
        if label < nodeBase { leaveCell(label) } else { leaveNode(label) }
      }
    }
  }

  private mutating func leaveCell(_ label: Int) {
    let (cell, own) = place(of: label)
    let key = keys[label]
    let columns = network.grid.shape.columns
    let (column, row) = (cell % columns, cell / columns)
    for (number, way) in WalkSteps.ways.enumerated() {
      guard (0..<columns).contains(column + way.right),
        (0..<network.grid.shape.rows).contains(row + way.down)
      else { continue }
      let other = cell + way.down * columns + way.right
      let base = Int(network.offsets[other])
      let count = Int(network.offsets[other + 1]) - base
      if count == 0 { continue }
      guard let ticks = steps.ticks(from: cell, to: other, number) else { continue }
      let first = Int(network.listStarts[other])
      for interval in 0..<count {
        let (start, end) = (
          network.freeStarts[first + interval], network.freeEnds[first + interval]
        )
        if start > own.end { break }
        let crossing = max(key + ticks.out, start)
        if crossing > own.end || crossing + ticks.in > end { continue }
        reach(base + interval, at: crossing + ticks.in, from: Int32(label))
      }
    }
    let cells = network.streets.cells
    for node in network.nodes(ofCell: cell) {
      let ticks = steps.ticks(inCell: cell, node: node)
      for interval in cells.intervals(of: node) {
        let arrival = max(key + ticks, cells.starts[interval])
        if arrival <= min(own.end, cells.ends[interval]) {
          reach(nodeBase + interval, at: arrival, from: Int32(label))
        }
      }
    }
  }

  private mutating func leaveNode(_ label: Int) {
    let cells = network.streets.cells
    let interval = label - nodeBase
    let key = keys[label]
    for place in Int(cells.halfOffsets[interval])..<Int(cells.halfOffsets[interval + 1]) {
      let half = cells.halves[place]
      let cell = cells.cells[Int(half >> 1)]
      let arrival = max(key, cell.start) + cell.travel
      if arrival > cell.end || key > cell.end { continue }
      let next = half & 1 == 0 ? cell.toInterval : cell.fromInterval
      reach(nodeBase + Int(next), at: arrival, from: Int32(label), half: half)
    }
    let node = cells.node(of: interval)
    for cell in network.groundCells(atNode: node) {
      let ticks = steps.ticks(inCell: cell, node: node)
      for (other, free) in labels(ofCell: cell) {
        let start = max(key, free.start)
        if start > cells.ends[interval] || start + ticks > free.end { continue }
        reach(other, at: start + ticks, from: Int32(label))
      }
    }
  }
}

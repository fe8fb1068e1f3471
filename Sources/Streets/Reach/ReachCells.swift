/// The graph that a search runs over, worked out once per network: what connects are the free
/// intervals of nodes, and what connects them are cells.
///
/// A cell's interval is part of exactly one interval of each of its two nodes, so that no time
/// needs to be looked up in a search.
struct ReachCells: Sendable {
  struct Cell: Sendable {
    var start: Int64
    var end: Int64
    var travel: Int64
    /// The node intervals at both ends of the piece.
    var fromInterval: Int32
    var toInterval: Int32
  }

  /// In the order of the network's cells.
  let cells: [Cell]
  /// Which intervals are of which node.
  let offsets: [Int32]
  let starts: [Int64]
  let ends: [Int64]
  /// Which of the halves are at which interval.
  let halfOffsets: [Int32]
  /// A cell's number doubled, one more at its `to`; by their starts in each interval.
  let halves: [Int32]
  /// No cell takes less to cross.
  let shortestTravel: Int64

  func intervals(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

  /// The node that an interval is of.
  func node(of interval: Int) -> Int {
    var (low, high) = (0, offsets.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(offsets[middle]) <= interval { low = middle } else { high = middle }
    }
    return low
  }

  /// - Complexity: O(n + m d), as for ``ReachNetwork``.
  init(_ draft: ReachDraft) {
    let cellCount = draft.freeStarts.count
    precondition(cellCount < 1 << 30, "\(cellCount) cells are too many")
    var merge = NodeMerge(draft)
    let refuges = Set(draft.refuges)
    let incidence = Incidence(nodeCount: draft.nodeCount, count: draft.travel.count) { take in
      for piece in draft.travel.indices {
        take(piece, Int(draft.from[piece]), Int(draft.to[piece]))
      }
    }
    for node in 0..<draft.nodeCount {
      merge.merge(incidence.sides(of: node), isRefuge: refuges.contains(node))
    }
    merge.finish()
    cells = merge.cells
    offsets = merge.offsets
    starts = merge.starts
    ends = merge.ends
    halfOffsets = merge.halfOffsets
    halves = merge.halves
    shortestTravel = ReachCells.shortest(draft.travel, draft.freeOffsets)
  }

  /// The same with other times of travel.
  init(_ other: ReachCells, travel: [Int64], _ freeOffsets: [Int]) {
    var cells = other.cells
    for piece in travel.indices {
      for cell in freeOffsets[piece]..<freeOffsets[piece + 1] { cells[cell].travel = travel[piece] }
    }
    self.cells = cells
    offsets = other.offsets
    starts = other.starts
    ends = other.ends
    halfOffsets = other.halfOffsets
    halves = other.halves
    shortestTravel = ReachCells.shortest(travel, freeOffsets)
  }

  private static func shortest(_ travel: [Int64], _ freeOffsets: [Int]) -> Int64 {
    var shortest: Int64?
    for piece in travel.indices where freeOffsets[piece] < freeOffsets[piece + 1] {
      shortest = min(shortest ?? .max, travel[piece])
    }
    return shortest ?? 1
  }
}

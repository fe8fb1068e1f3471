public import BergfriedCore

/// Streets as a mover finds them who must not be seen, a time-dependent graph: pieces between
/// nodes, how long each takes, and when it is free.
///
/// A piece is *free* while nobody sees it. Looks are half-open, and their ends favour the mover:
/// who is off a piece at the very instant when a look begins was not seen on it, so free intervals
/// are closed, both ends included. A node is free while any of its pieces is; a refuge always.
///
/// A *cell* is a piece during one of its free intervals. In a cell the mover may go either way at
/// any speed up to the piece's, wait, and turn back. All times are whole ticks; none is rounded.
public struct ReachNetwork: Sendable {
  /// The times that can be dealt with: sums of two of them do not overflow.
  public static let always = Ticks(count: -(1 << 60))...Ticks(count: 1 << 60)

  /// Nodes are `0..<nodeCount`.
  public let nodeCount: Int
  let from: [Int32]
  let to: [Int32]
  let travel: [Int64]
  let freeOffsets: [Int]
  /// In ascending order, each once.
  public let refuges: [Int]
  let cells: ReachCells

  /// - Precondition: there are fewer than 2³⁰ cells.
  /// - Complexity: O(n + m d) for n nodes and pieces and m cells, where d is how many pieces meet
  ///   at a node.
  public init(_ draft: ReachDraft) {
    nodeCount = draft.nodeCount
    from = draft.from
    to = draft.to
    travel = draft.travel
    freeOffsets = draft.freeOffsets
    refuges = Set(draft.refuges).sorted()
    cells = ReachCells(draft)
  }

  private init(_ other: ReachNetwork, travel: [Int64]) {
    nodeCount = other.nodeCount
    from = other.from
    to = other.to
    self.travel = travel
    freeOffsets = other.freeOffsets
    refuges = other.refuges
    cells = ReachCells(other.cells, travel: travel, other.freeOffsets)
  }

  /// The same pieces, free at the same times, that a mover of another speed takes other times for.
  ///
  /// - Parameter travel: how long that one takes from a piece's one end to the other.
  /// - Precondition: it takes at least a tick.
  /// - Complexity: O(pieces + cells).
  public func retimed(_ travel: (Int) -> Ticks) -> ReachNetwork {
    let times = (0..<pieceCount).map { travel($0).count }
    precondition(
      times.allSatisfy { (1...ReachNetwork.always.upperBound.count).contains($0) },
      "a piece cannot be travelled in no time, nor in more than there is")
    return ReachNetwork(self, travel: times)
  }

  /// How many pieces it has.
  public var pieceCount: Int { travel.count }

  /// How many pairs there are of a piece and one of its free intervals.
  public var cellCount: Int { cells.cells.count }

  /// How many pairs there are of a node and one of its free intervals.
  public var nodeIntervalCount: Int { cells.starts.count }

  /// The nodes at a piece's ends.
  public func ends(of piece: Int) -> (from: Int, to: Int) { (Int(from[piece]), Int(to[piece])) }

  /// How long the mover takes at its fastest from a piece's one end to the other.
  public func travel(along piece: Int) -> Ticks { Ticks(count: travel[piece]) }

  /// The cells of a piece, in the order of their times.
  public func cells(of piece: Int) -> Range<Int> { freeOffsets[piece]..<freeOffsets[piece + 1] }

  /// When a cell is free, both ends included.
  public func free(in cell: Int) -> ClosedRange<Ticks> {
    let cell = cells.cells[cell]
    return Ticks(count: cell.start)...Ticks(count: cell.end)
  }

  /// When a node is free: what its pieces' free intervals make together, touching ones as one.
  public func intervals(of node: Int) -> [ClosedRange<Ticks>] {
    cells.intervals(of: node).map {
      Ticks(count: cells.starts[$0])...Ticks(count: cells.ends[$0])
    }
  }

  /// The place on a piece that is so far from its `from`, in ticks of travel.
  ///
  /// - Precondition: it is not beyond the piece's ends.
  public func place(on piece: Int, offset: Ticks) -> ReachPlace {
    precondition(
      (0...travel[piece]).contains(offset.count),
      "\(offset.count) is not on piece \(piece), which takes \(travel[piece]) ticks")
    if offset.count == 0 { return .node(Int(from[piece])) }
    if offset.count == travel[piece] { return .node(Int(to[piece])) }
    return .point(piece: piece, offset: offset)
  }

  /// The piece that a cell is of.
  ///
  /// - Complexity: O(log n).
  func piece(of cell: Int) -> Int {
    var (low, high) = (0, pieceCount)
    while high - low > 1 {
      let middle = (low + high) / 2
      if freeOffsets[middle] <= cell { low = middle } else { high = middle }
    }
    return low
  }
}

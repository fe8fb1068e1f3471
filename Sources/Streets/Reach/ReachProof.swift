public import BergfriedCore

/// From when on a mover can be unseen at each node: the certificate that no goal can be reached.
///
/// It is an invariant. Each start lies in a row; who is in a row at a node and goes along a piece
/// or waits is in a row again; no goal is in any. Rows may claim more than is true, never less.
public struct ReachProof: Hashable, Sendable {
  /// The mover may be at the node, both ends included.
  public struct Row: Hashable, Sendable {
    /// From when on the mover may be there.
    public var earliest: Ticks
    /// The last time at which they may.
    public var end: Ticks

    /// A row by its first and last time.
    public init(earliest: Ticks, end: Ticks) {
      self.earliest = earliest
      self.end = end
    }
  }

  /// By nodes, then by times; no two of a node touch.
  public var rows: [Row]
  /// Which rows are of which node, and how many there are.
  public var offsets: [Int]

  /// A proof by its rows, node by node, and where each node's begin.
  public init(rows: [Row], offsets: [Int]) {
    self.rows = rows
    self.offsets = offsets
  }

  /// - Precondition: the search went onward.
  /// - Complexity: O(m) for m node intervals.
  init(_ reach: Reach) {
    precondition(reach.direction == .onward, "a proof is read off a search onward")
    let cells = reach.network.cells
    rows = []
    rows.reserveCapacity(reach.search.labels.count { $0.key != ReachSearch.unreached })
    offsets = [0]
    offsets.reserveCapacity(reach.network.nodeCount + 1)
    for node in 0..<reach.network.nodeCount {
      for interval in cells.intervals(of: node) {
        let key = reach.search.labels[interval].key
        if key == ReachSearch.unreached { continue }
        rows.append(
          Row(earliest: Ticks(count: key), end: Ticks(count: cells.ends[interval])))
      }
      offsets.append(rows.count)
    }
  }
}

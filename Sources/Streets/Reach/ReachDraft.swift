public import BergfriedCore

/// A ``ReachNetwork`` in the making: pieces are added one by one.
public struct ReachDraft: Sendable {
  /// Nodes are `0..<nodeCount`.
  public let nodeCount: Int
  var from: [Int32] = []
  var to: [Int32] = []
  var travel: [Int64] = []
  var freeOffsets: [Int] = [0]
  var freeStarts: [Int64] = []
  var freeEnds: [Int64] = []
  var refuges: [Int] = []

  /// A network of so many nodes without pieces.
  public init(nodeCount: Int) {
    precondition(
      (0..<Int(Int32.max)).contains(nodeCount), "\(nodeCount) nodes are none or too many")
    self.nodeCount = nodeCount
  }

  /// Adds the next piece.
  ///
  /// - Parameters:
  ///   - travel: how long the mover takes from end to end at its fastest, either way.
  ///   - free: when nobody sees the piece.
  /// - Precondition: the nodes are there, the travel takes at least a tick, and all times lie in
  ///   ``ReachNetwork/always``.
  /// - Complexity: O(n) for n intervals.
  public mutating func add(from: Int, to: Int, travel: Ticks, free: IntervalSet) {
    precondition(
      (0..<nodeCount).contains(from) && (0..<nodeCount).contains(to),
      "nodes \(from) and \(to) of a piece are not both in 0..<\(nodeCount)")
    precondition(
      (1...ReachNetwork.always.upperBound.count).contains(travel.count),
      "a piece cannot be travelled in \(travel.count) ticks")
    self.from.append(Int32(from))
    self.to.append(Int32(to))
    self.travel.append(travel.count)
    for interval in free.intervals {
      precondition(
        ReachNetwork.always.contains(interval.lowerBound)
          && ReachNetwork.always.contains(interval.upperBound),
        "free from \(interval.lowerBound.count) to \(interval.upperBound.count) is out of range")
      freeStarts.append(interval.lowerBound.count)
      freeEnds.append(interval.upperBound.count)
    }
    freeOffsets.append(freeStarts.count)
  }

  /// Makes a node a refuge: nobody ever sees who stands there.
  public mutating func addRefuge(_ node: Int) {
    precondition((0..<nodeCount).contains(node), "refuge \(node) is not in 0..<\(nodeCount)")
    refuges.append(node)
  }
}

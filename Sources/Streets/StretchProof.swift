/// How little of a stretch out of view one may have walked at each node, if none may be longer than
/// some length: the certificate that no way from start to goal does with such stretches.
///
/// It is an invariant. Each start has a row; who goes on from a row, within the length, comes to a
/// row again that claims no more; no goal has one. Rows may claim less than is true, never more.
public struct StretchProof: Hashable, Sendable {
  /// The nodes that have rows, in ascending order, and what has been walked since the last view.
  public var nodes: [Int]
  /// Per node, the least that may have been walked out of view when coming there.
  public var millimetres: [Int64]

  /// A proof by its nodes and what has been walked when coming to each.
  public init(nodes: [Int], millimetres: [Int64]) {
    self.nodes = nodes
    self.millimetres = millimetres
  }
}

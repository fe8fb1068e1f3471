public import BergfriedCore

/// Where a mover may be.
public enum ReachPlace: Hashable, Sendable {
  case node(Int)
  /// Strictly between the ends of a piece, so far from its `from` in ticks of travel.
  case point(piece: Int, offset: Ticks)
}

extension ReachPlace: CustomStringConvertible {
  /// Such as `node 4`, or `7 ticks along piece 3`.
  public var description: String {
    switch self {
    case .node(let node): "node \(node)"
    case .point(let piece, let offset): "\(offset.count) ticks along piece \(piece)"
    }
  }
}

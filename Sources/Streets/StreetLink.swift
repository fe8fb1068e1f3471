/// Where someone may get from one node of the streets to another though no street of the map leads
/// there: it counts where nobody is to get through, and is not relied upon by anyone who does.
public struct StreetLink: Hashable, Sendable {
  /// What lets someone get along a link.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A way ends so near to another that the map most likely means them to meet.
    case gap
    /// Two ways cross on one level without a point in common.
    case crossing
    /// Straight across a square, from one place in it or on its border to another.
    case square
  }

  /// What lets someone get along it.
  public let kind: Kind
  /// The node at its one end.
  public let from: Int
  /// The node at its other end.
  public let to: Int
  /// What to call it after, in the graph's ways.
  public let way: Int
  /// No way along it is shorter.
  public let lengthMetres: Double

  /// A link between two nodes, which is gone either way.
  public init(kind: Kind, from: Int, to: Int, way: Int, lengthMetres: Double) {
    self.kind = kind
    self.from = from
    self.to = to
    self.way = way
    self.lengthMetres = lengthMetres
  }
}

public import BergfriedCore

/// Trees and bushes: they may hide, and one may see through them.
public struct Wood: Hashable, Sendable {
  /// What the map calls it, such as `way/123`.
  public let id: String
  /// Its outline on the map, with its clearings as holes.
  public let area: MapPolygon
  /// How high it grows at the most. At the least it hides nothing.
  public let heightMetres: Double
  /// Whether the map does not say how high.
  public var isAssumed = false

  /// A wood that grows so high at the most.
  public init(id: String, area: MapPolygon, heightMetres: Double) {
    self.id = id
    self.area = area
    self.heightMetres = heightMetres
  }
}

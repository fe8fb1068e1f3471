public import BergfriedCore

/// Trees and bushes: they may hide, and one may see through them.
public struct Wood: Hashable, Sendable {
  public let id: String
  public let area: MapPolygon
  /// How high it grows at the most. At the least it hides nothing.
  public let heightMetres: Double
  /// Whether the map does not say how high.
  public var isAssumed = false

  public init(id: String, area: MapPolygon, heightMetres: Double) {
    self.id = id
    self.area = area
    self.heightMetres = heightMetres
  }
}

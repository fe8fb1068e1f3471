public import BergfriedDatum

/// A building as it stands in the way of looks: an area that rises above the ground.
public struct Building: Hashable, Sendable {
  /// What the map calls it, such as `way/123`.
  public let id: String
  public let name: String?
  public let area: MapPolygon
  /// How high it rises above the ground at its foot: at the least and at the most.
  public let heightMetres: ClosedRange<Double>

  public init(id: String, name: String?, area: MapPolygon, heightMetres: ClosedRange<Double>) {
    self.id = id
    self.name = name
    self.area = area
    self.heightMetres = heightMetres
  }
}

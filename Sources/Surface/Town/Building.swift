public import BergfriedCore

/// A building, a wall, a tank or whatever else was built as it stands in the way of looks: an area
/// that rises above the ground.
public struct Building: Hashable, Sendable {
  /// What the map calls it, such as `way/123`.
  public let id: String
  /// Its name on the map; `nil` where it has none.
  public let name: String?
  /// What it is, in plain words: `building`, `city wall`, `storage tank`.
  public let kind: String
  /// Its outline on the map, with its courtyards as holes.
  public let area: MapPolygon
  /// How high it rises above the ground at its foot: at the least and at the most.
  public let heightMetres: ClosedRange<Double>
  /// How high it most likely rises. Pictures show it so; answers rest on the range alone.
  public let typicalMetres: Double
  /// Whether the map says neither height nor levels, so that the range is a guess by its kind.
  public var isAssumed = false

  /// Whether one lives or works in it, so that it has doors; walls and tanks have none.
  public var isHouse: Bool { kind == "building" }

  /// - Parameter typicalMetres: the greatest height where nothing is said.
  public init(
    id: String, name: String?, kind: String = "building", area: MapPolygon,
    heightMetres: ClosedRange<Double>, typicalMetres: Double? = nil
  ) {
    self.kind = kind
    self.typicalMetres = typicalMetres ?? heightMetres.upperBound
    self.id = id
    self.name = name
    self.area = area
    self.heightMetres = heightMetres
  }
}

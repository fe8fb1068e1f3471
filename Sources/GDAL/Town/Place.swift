public import BergfriedCore

/// A named place of the map, to be spoken of instead of coordinates.
public struct Place: Hashable, Sendable {
  /// What the map calls it, such as `node/123`.
  public let id: String
  /// By which a user names it.
  public let name: String
  /// Its kind in the map's words, such as `square`, `peak` or `village`.
  public let kind: String
  /// Above the sea, where the map says so.
  public let elevationMetres: Double?
  /// Where it is; of an area, a point inside.
  public let point: MapPoint
  /// What it covers; none for what the map draws as a point.
  public let areas: [MapPolygon]

  /// A place by what the map tells of it; areas only where it has an extent.
  public init(
    id: String, name: String, kind: String, point: MapPoint, areas: [MapPolygon] = [],
    elevationMetres: Double? = nil
  ) {
    self.elevationMetres = elevationMetres
    self.id = id
    self.name = name
    self.kind = kind
    self.point = point
    self.areas = areas
  }
}

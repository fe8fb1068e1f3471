public import BergfriedDatum

/// A named place of the map, to be spoken of instead of coordinates.
public struct Place: Hashable, Sendable {
  /// What the map calls it, such as `node/123`.
  public let id: String
  public let name: String
  /// Its kind in the map's words, such as `square`, `peak` or `village`.
  public let kind: String
  /// Where it is; of an area, a point inside.
  public let point: MapPoint

  public init(id: String, name: String, kind: String, point: MapPoint) {
    self.id = id
    self.name = name
    self.kind = kind
    self.point = point
  }
}

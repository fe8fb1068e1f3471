public import BergfriedCore

/// An area of the map that people cross in any direction: a square, a platform.
public struct Square: Hashable, Sendable {
  /// What the map calls it; the way along its outline bears the same.
  public var id: String
  public var area: MapPolygon
  /// Which of several above each other it is; 0 on the ground.
  public var level: Int
  public var isBridge: Bool
  public var isUnderground: Bool

  public init(
    id: String, area: MapPolygon, level: Int = 0, isBridge: Bool = false,
    isUnderground: Bool = false
  ) {
    self.id = id
    self.area = area
    self.level = level
    self.isBridge = isBridge
    self.isUnderground = isUnderground
  }
}

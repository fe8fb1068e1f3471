public import BergfriedCore

/// An area of the map that people cross in any direction: a square, a platform.
public struct Square: Hashable, Sendable {
  /// What the map calls it; the way along its outline bears the same.
  public var id: String
  /// Its outline, with holes where nobody walks.
  public var area: MapPolygon
  /// Which of several above each other it is; 0 on the ground.
  public var level: Int
  /// Whether it is the deck of a bridge.
  public var isBridge: Bool
  /// Whether it lies underground.
  public var isUnderground: Bool

  /// A square on the ground, unless more is said.
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

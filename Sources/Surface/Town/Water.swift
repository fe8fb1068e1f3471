public import BergfriedCore

/// Standing or flowing water that the map has as an area: nobody walks through it.
public struct Water: Hashable, Sendable {
  /// Its outline on the map, with its islands as holes.
  public let area: MapPolygon
  /// Whether it is surely there, and neither falls dry nor is forded.
  public var isSure: Bool
  /// Whether it is the sea, whose level is the same all over.
  public let isSea: Bool

  /// Water that is surely there, and no sea, unless said.
  public init(_ area: MapPolygon, isSure: Bool = true, isSea: Bool = false) {
    self.area = area
    self.isSure = isSure
    self.isSea = isSea
  }
}

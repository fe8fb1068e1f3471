public import BergfriedCore

/// Standing or flowing water that the map has as an area: nobody walks through it.
public struct Water: Hashable, Sendable {
  public let area: MapPolygon
  /// Whether it is surely there, and neither falls dry nor is forded.
  public var isSure: Bool
  public let isSea: Bool

  public init(_ area: MapPolygon, isSure: Bool = true, isSea: Bool = false) {
    self.area = area
    self.isSure = isSure
    self.isSea = isSea
  }
}

public import BergfriedCore

/// The sea of a map as ground, where a terrain has no heights: between which heights it stands.
public struct Sea: Sendable {
  /// In the working frame.
  public let areas: [MapPolygon]
  /// From low water to high, above the level that the terrain's heights count from.
  public let metres: ClosedRange<Double>

  /// The sea by its areas on the map and the heights that its level stays between.
  public init(areas: [MapPolygon], metres: ClosedRange<Double>) {
    self.areas = areas
    self.metres = metres
  }

  var middleMetres: Double { (metres.lowerBound + metres.upperBound) / 2 }
  /// How far it stands above and below its middle.
  var swingMetres: Double { (metres.upperBound - metres.lowerBound) / 2 }

  /// How much of a terrain became sea.
  public struct Filling: Hashable, Sendable {
    /// Cells of the terrain's own.
    public let cellCount: Int
    /// What they cover together.
    public let squareMetres: Double
  }
}

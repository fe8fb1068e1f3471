public import BergfriedDatum
public import BergfriedSurface

/// What is looked for, by whom, and when.
public struct CoverageQuestion: Sendable {
  public var towers: [Tower]
  /// How tall those are who are looked for.
  public var targetHeightMetres: Double
  public var curvature: Curvature
  /// The meteorological visibility: nothing is seen farther away.
  public var visibilityMetres: Double
  public var ladder: Ladder
  /// From the bell to midnight.
  public var night: Range<Ticks>
  public var areas: [String: [MapPolygon]]

  /// - Parameter areas: the zones that looks may be pointed at, by name.
  public init(
    towers: [Tower], targetHeightMetres: Double, curvature: Curvature = .standard,
    visibilityMetres: Double, ladder: Ladder, night: Range<Ticks>,
    areas: [String: [MapPolygon]] = [:]
  ) {
    self.towers = towers
    self.targetHeightMetres = targetHeightMetres
    self.curvature = curvature
    self.visibilityMetres = visibilityMetres
    self.ladder = ladder
    self.night = night
    self.areas = areas
  }
}

public import BergfriedDatum
public import BergfriedSurface

/// What is looked for, by whom, and when.
public struct CoverageQuestion: Sendable {
  public var towers: [Tower]
  /// How tall those are who are looked for.
  public var targetHeightMetres: Double
  public var curvature: Curvature
  /// Nothing is seen farther away than it lets through.
  public var air: Haze
  public var ladder: Ladder
  /// From the bell to midnight.
  public var night: Range<Ticks>

  public init(
    towers: [Tower], targetHeightMetres: Double, curvature: Curvature = .standard,
    air: Haze = .clear, ladder: Ladder, night: Range<Ticks>
  ) {
    self.towers = towers
    self.targetHeightMetres = targetHeightMetres
    self.curvature = curvature
    self.air = air
    self.ladder = ladder
    self.night = night
  }
}

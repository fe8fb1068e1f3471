public import BergfriedCore
public import BergfriedSurface

/// What is looked for, by whom, and when.
public struct CoverageQuestion: Sendable {
  /// Who looks, and from where.
  public var towers: [Tower]
  /// How tall those are who are looked for.
  public var targetHeightMetres: Double
  /// How far the ground falls away with distance: the earth's curvature less refraction.
  public var curvature: Curvature
  /// Nothing is seen farther away than it lets through.
  public var air: Haze
  /// By which it is told how well something is seen, the most important first.
  public var ladders: [Ladder]
  /// From the bell to midnight.
  public var night: Range<Ticks>
  /// What clocks show there, for those who are told times.
  public var clock = WallClock.utc
  /// Whether it is also to be told how much of each piece is seen as the map has it, and what is
  /// surely seen only by heights that were assumed.
  public var isMappedToo = false
  /// Whether it is also to be told what towers see beyond the range of all of their telescopes.
  /// Where nobody asks, such pieces count as unseen from there, which saves looking.
  public var isBeyondRangeToo = true

  /// - Precondition: there is a ladder, and lines of sight bend no more than the earth does: the
  ///   curvature's coefficient is not negative.
  public init(
    towers: [Tower], targetHeightMetres: Double, curvature: Curvature = .standard,
    air: Haze = .clear, ladders: [Ladder], night: Range<Ticks>
  ) {
    precondition(!ladders.isEmpty, "nothing tells how well something is seen")
    precondition(
      curvature.coefficient >= 0, "lines of sight bend with \(curvature.coefficient)")
    self.towers = towers
    self.targetHeightMetres = targetHeightMetres
    self.curvature = curvature
    self.air = air
    self.ladders = ladders
    self.night = night
  }
}

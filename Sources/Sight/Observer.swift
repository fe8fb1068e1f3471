public import BergfriedCore

/// Who looks, from where, at what, and within which limits.
///
/// An observer stands at a cell's centre. The cell may lie outside the surface, or its ground may
/// be unknown; then the eye must be given as an elevation.
public struct Observer: Hashable, Sendable {
  /// How high the eye is.
  public enum Eye: Hashable, Sendable {
    /// Metres above the ground of the observer's cell.
    case aboveGround(metres: Double)
    /// Metres in the surface's own heights.
    case elevation(metres: Double)
  }

  /// Over whose centre the eye is.
  public var cell: Cell
  /// How high the eye is.
  public var eye: Eye
  /// How far above the ground what is looked for reaches, in metres. It may be negative.
  public var targetHeightMetres: Double
  /// Which distances, directions and pitches are looked at.
  public var limits: SightLimits

  /// Who looks from a cell; at the ground, and all round, unless more is said.
  public init(
    cell: Cell, eye: Eye, targetHeightMetres: Double = 0, limits: SightLimits = SightLimits()
  ) {
    self.cell = cell
    self.eye = eye
    self.targetHeightMetres = targetHeightMetres
    self.limits = limits
  }
}

public import BergfriedCore

/// Between which two places a line of sight is walked.
public struct SightlineEnds: Hashable, Sendable {
  /// Where the eye is.
  public var from: GridPlace
  /// How high the eye is.
  public var eye: Observer.Eye
  /// Where the target is.
  public var to: GridPlace
  /// How far above the ground what is looked for reaches, in metres. It may be negative.
  public var targetHeightMetres: Double

  /// A line by its two ends; to the ground, unless a height is given.
  public init(
    from: GridPlace, eye: Observer.Eye, to: GridPlace, targetHeightMetres: Double = 0
  ) {
    self.from = from
    self.eye = eye
    self.to = to
    self.targetHeightMetres = targetHeightMetres
  }
}

public import BergfriedCore

/// Between which two places a line of sight is walked.
public struct SightlineEnds: Hashable, Sendable {
  public var from: GridPlace
  public var eye: Observer.Eye
  public var to: GridPlace
  /// How far above the ground what is looked for reaches, in metres. It may be negative.
  public var targetHeightMetres: Double

  public init(
    from: GridPlace, eye: Observer.Eye, to: GridPlace, targetHeightMetres: Double = 0
  ) {
    self.from = from
    self.eye = eye
    self.to = to
    self.targetHeightMetres = targetHeightMetres
  }
}

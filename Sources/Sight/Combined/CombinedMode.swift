/// What is told of each cell for several observers together.
public enum CombinedMode: Hashable, Sendable {
  /// Its ``Visibility``: seen if any observer sees it.
  case visibility
  /// How many observers see it.
  case count
  /// Which observers see it, the first one as bit 0; 64 at the most.
  case observers
  /// How high above the ground something must reach there to be seen by any, in metres.
  case heightAboveGround
  /// The same as an elevation.
  case elevation
  /// How far above the horizontal the line of sight to the target rises where it is seen, in
  /// degrees; of one observer.
  case pitch

  /// Whether it takes the horizon beside the viewshed.
  public var needsHorizon: Bool { self == .heightAboveGround || self == .elevation }

  /// Whether it can be told where heights are known within bounds only.
  public var holdsBounds: Bool { self == .visibility || self == .count || self == .observers }
}

public import BergfriedCore

/// A telescope pointed somewhere for some time: a scheduled view, of which *tasking* is the
/// planning and *dwell* the length.
public struct Look: Hashable, Sendable {
  /// Where a telescope is pointed.
  public enum Target: Hashable, Sendable {
    /// Clockwise from true north; the pitch up from the horizontal.
    case direction(azimuthDegrees: Double, pitchDegrees: Double?)
    case point(MapPoint)
    /// The middle of all pieces of a street, by its name.
    case street(String)
    case area(MapPolygon)
  }

  /// Where the middle of its field points.
  public var target: Target
  /// When it is held.
  public var times: IntervalSet

  /// A look by where it points and when it is held.
  public init(target: Target, times: IntervalSet) {
    self.target = target
    self.times = times
  }
}

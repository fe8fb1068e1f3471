public import BergfriedCore

extension Watch {
  /// Where a telescope is to look and when.
  public struct Look: Hashable, Sendable {
    /// Where a telescope is pointed.
    public enum Target: Hashable, Sendable {
      /// Clockwise from true north; the pitch up from the horizontal.
      case direction(azimuthDegrees: Double, pitchDegrees: Double?)
      case position(Position)
      /// By its place in ``Watch/towers``.
      case tower(Int)
      /// By its place in ``Watch/zones``.
      case zone(Int)
      /// A name that is neither a tower's nor a zone's, so one of the map's.
      case named(String)
    }

    /// Where the middle of its field points.
    public var target: Target
    /// When it is held, within the night, all repetitions included.
    public var times: IntervalSet

    /// A look by where it points and when it is held.
    public init(target: Target, times: IntervalSet) {
      self.target = target
      self.times = times
    }
  }
}

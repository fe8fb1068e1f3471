public import BergfriedCore

extension Watch {
  /// A way across the place that nobody should find unseen.
  public struct Crossing: Hashable, Sendable {
    /// Where it begins or leads to.
    public enum End: Hashable, Sendable {
      case position(Position)
      /// By its place in ``Watch/towers``.
      case tower(Int)
      /// By its place in ``Watch/zones``.
      case zone(Int)
      /// A name that is neither a tower's nor a zone's, so one of the map's.
      case named(String)
      /// Where streets lead out of the map.
      case edge
    }

    /// Any of them will do.
    public var from: [End]
    /// Where it leads; any of them will do.
    public var to: [End]
    /// Between when and when it would be made.
    public var times: Range<Ticks>

    public init(from: [End], to: [End], times: Range<Ticks>) {
      self.from = from
      self.to = to
      self.times = times
    }
  }
}

public import BergfriedDatum

extension Watch {
  /// A way across the place that nobody should find unseen.
  public struct Crossing: Hashable, Sendable {
    public var from: Look.Target
    public var to: Look.Target
    /// Between when and when it would be made.
    public var times: Range<Ticks>

    public init(from: Look.Target, to: Look.Target, times: Range<Ticks>) {
      self.from = from
      self.to = to
      self.times = times
    }
  }
}

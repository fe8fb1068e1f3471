public import BergfriedCoverage
public import BergfriedDatum

extension Watch {
  /// When the watch is kept, and in what air.
  public struct Night: Hashable, Sendable {
    /// From the bell to before midnight.
    public var times: Range<Ticks>
    public var air: Haze

    public init(times: Range<Ticks>, air: Haze = .clear) {
      self.times = times
      self.air = air
    }
  }
}

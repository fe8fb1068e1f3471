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

    /// Reads a time with its date, or `HH:MM` in UTC for the first such time from the bell on;
    /// `nil` for anything else.
    public func time(_ text: String) -> Ticks? {
      if let full = Ticks(utc: text) { return full }
      guard let match = text.wholeMatch(of: /(\d\d?):(\d\d)/), let hour = Int64(match.1),
        let minute = Int64(match.2), hour < 24, minute < 60
      else { return nil }
      let today = times.lowerBound.dayStart + Ticks.seconds(hour * 3600 + minute * 60)
      return today < times.lowerBound ? today + .seconds(86_400) : today
    }
  }
}

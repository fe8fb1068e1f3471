public import BergfriedCore
public import BergfriedCoverage

extension Watch {
  /// When the watch is kept, by what clocks, and in what air.
  public struct Night: Hashable, Sendable {
    /// From the bell to before midnight.
    public var times: Range<Ticks>
    /// How far one sees through it.
    public var air: Haze
    /// What times are read and told by that do not say how far they are ahead of UTC.
    public var clock: WallClock

    /// A night in clear air by UTC, unless more is said.
    public init(times: Range<Ticks>, air: Haze = .clear, clock: WallClock = .utc) {
      self.times = times
      self.air = air
      self.clock = clock
    }

    /// Reads a time with its date, or `HH:MM` for the first such time from the bell on, by the
    /// watch's clocks unless it says how far it is ahead of UTC; `nil` for anything else.
    public func time(_ text: String) -> Ticks? {
      if let full = Ticks(iso: text, on: clock) { return full }
      var scan = TextScan(text)
      guard let hour = scan.digits(1...2).flatMap({ Int64($0) }), scan.take(":"),
        let minute = scan.number(digits: 2),
        let second = scan.take(":") ? scan.number(digits: 2) : 0,
        hour < 24, minute < 60, second < 60
      else { return nil }
      let seconds = hour * 3600 + minute * 60 + second
      if scan.isAtEnd { return time(of: seconds, clock) }
      guard let ahead = Ticks.aheadSeconds(at: &scan), scan.isAtEnd else { return nil }
      return time(of: seconds, WallClock(aheadSeconds: ahead))
    }

    /// The first moment from the bell on at which clocks show so many seconds of a day.
    private func time(of seconds: Int64, _ clock: WallClock) -> Ticks? {
      let today = clock.wall(times.lowerBound).dayStart
      // Clocks that are put forward may leave a time out on one day.
      let days = (0...2).compactMap {
        clock.moment(showing: today + .seconds(seconds + $0 * 86_400))
      }
      return days.first { $0 >= times.lowerBound }
    }
  }
}

extension Ticks {
  // Never changed, and not to be made anew for each time that is read.
  nonisolated(unsafe) private static let isoPattern =
    /(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)(Z|[+-]\d\d(?::?\d\d)?)?/

  /// Reads a time as ISO 8601 has it: in UTC, with how far it is ahead of that, or as clocks show
  /// it.
  ///
  ///     Ticks(iso: "2026-12-05T22:00:00+01:00", on: .utc)   // 21:00 in UTC
  ///
  /// - Parameter clock: what it is read by where it does not say how far it is ahead.
  /// - Returns: `nil` for anything else, for days that no calendar has, and for a time that clocks
  ///   are put forward past.
  public init?(iso text: String, on clock: WallClock) {
    guard let match = text.wholeMatch(of: Ticks.isoPattern),
      let wall = Ticks(utc: "\(match.1)T\(match.2)Z")
    else { return nil }
    guard let offset = match.3 else {
      guard let time = clock.moment(showing: wall) else { return nil }
      self = time
      return
    }
    guard let ahead = Ticks.aheadSeconds(of: String(offset)) else { return nil }
    self = wall - .seconds(Int64(ahead))
  }

  /// How far a time is ahead of UTC by what follows it: `Z`, `+01:00`, `+0100` or `+01`; `nil` for
  /// what no clock is.
  public static func aheadSeconds(of offset: String) -> Int? {
    if offset == "Z" { return 0 }
    guard let match = offset.wholeMatch(of: /([+-])(\d\d):?(\d\d)?/), let hours = Int(match.2),
      let minutes = Int(match.3 ?? "0"), hours <= 18, minutes < 60
    else { return nil }
    return (match.1 == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}

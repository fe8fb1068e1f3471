extension Ticks {
  /// Reads a time as ISO 8601 has it: in UTC, with how far it is ahead of that, or as clocks show
  /// it.
  ///
  ///     Ticks(iso: "2026-12-05T22:00:00+01:00", on: .utc)   // 21:00 in UTC
  ///
  /// - Parameter clock: what it is read by where it does not say how far it is ahead.
  /// - Returns: `nil` for anything else, for days that no calendar has, and for a time that clocks
  ///   are put forward past.
  public init?(iso text: String, on clock: WallClock) {
    var scan = TextScan(text)
    guard let wall = Ticks(wallAt: &scan, dayEnds: ["T", " "]) else { return nil }
    guard !scan.isAtEnd else {
      guard let time = clock.moment(showing: wall) else { return nil }
      self = time
      return
    }
    guard let ahead = Ticks.aheadSeconds(at: &scan), scan.isAtEnd else { return nil }
    self = wall - .seconds(Int64(ahead))
  }

  /// How far a time is ahead of UTC by what follows it: `Z`, `+01:00`, `+0100` or `+01`; `nil` for
  /// what no clock is.
  public static func aheadSeconds(of offset: String) -> Int? {
    var scan = TextScan(offset)
    let ahead = aheadSeconds(at: &scan)
    return scan.isAtEnd ? ahead : nil
  }

  /// How far a time with its date says that it is ahead of UTC; `nil` where it does not.
  public static func aheadSeconds(saidIn iso: String) -> Int? {
    var scan = TextScan(iso)
    guard Ticks(wallAt: &scan, dayEnds: ["T", " "]) != nil else { return nil }
    return aheadSeconds(of: String(scan.rest))
  }

  /// The same where a text is read.
  package static func aheadSeconds(at scan: inout TextScan) -> Int? {
    if scan.take("Z") { return 0 }
    let isBehind = scan.take("-")
    guard isBehind || scan.take("+"), let hours = scan.number(digits: 2) else { return nil }
    let needsMinutes = scan.take(":") || !scan.isAtEnd
    guard let minutes = needsMinutes ? scan.number(digits: 2) : 0, hours <= 18, minutes < 60 else {
      return nil
    }
    return (isBehind ? -1 : 1) * Int(hours * 3600 + minutes * 60)
  }
}

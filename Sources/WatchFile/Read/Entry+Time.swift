import BergfriedCore

extension Entry {
  /// Reads a time with its date, such as `2026-12-05T22:00:00+01:00`.
  ///
  /// - Parameter zone: the name of the time zone it is in where it does not say how far it is ahead
  ///   of UTC; `nil` where nothing is said.
  func time(zone: String?) -> Ticks? {
    guard let text = word, let guess = Ticks(iso: text, on: .utc) else {
      fail(
        .watchTime,
        "\(shown) is not a time with its date: give one such as 2026-12-05T21:00:00Z or "
          + "2026-12-05T22:00:00+01:00")
      return nil
    }
    if aheadSeconds != nil { return guess }
    guard let zone else {
      fail(
        .watchTime,
        "\(shown) does not say how far it is ahead of UTC: end it in Z or +01:00, or give a "
          + "time_zone such as Europe/Vaduz")
      return nil
    }
    guard let clock = WallClock(zone: zone, around: guess) else { return nil }
    guard let time = Ticks(iso: text, on: clock) else {
      fail(.watchTime, "\(shown) is no time in \(zone): clocks are put forward past it")
      return nil
    }
    return time
  }

  /// How far the time is ahead of UTC as it says itself; `nil` where it does not.
  var aheadSeconds: Int? { word.flatMap(Ticks.aheadSeconds(saidIn:)) }

  /// Reads a time of the night: with its date, or `HH:MM` for the first such time.
  ///
  /// - Parameter night: `nil` where it is not known, and then only the form is checked.
  func time(within night: Watch.Night?) -> Ticks? {
    let text = word ?? ""
    // A night that is not known may begin at any time: only the form is checked.
    let known = night ?? Watch.Night(times: Ticks(count: 0)..<Ticks(count: 1))
    guard let time = known.time(text) else {
      fail(
        .watchTime,
        "\(shown) is not a time of the night: give one such as \"21:30\", or with its date")
      return nil
    }
    guard let night else { return nil }
    guard (night.times.lowerBound...night.times.upperBound).contains(time) else {
      let (bell, midnight) = (night.times.lowerBound, night.times.upperBound)
      fail(
        .watchTimeOrder,
        "\(text) is not in the night: give a time from \(night.clock.iso(bell)) to "
          + "\(night.clock.iso(midnight))"
          + (night.clock == .utc ? " in UTC, or the night's time_zone" : ""))
      return nil
    }
    return time
  }

  /// Reads a length of time such as `90s`, `10m` or `1h30m`.
  func duration() -> Ticks? {
    guard let time = word.flatMap(Ticks.init(duration:)) else {
      fail(.watchTime, "\(shown) is not a length of time: give one such as 90s, 10m or 1h30m")
      return nil
    }
    guard time.count > 0 else {
      fail(.watchTime, "\(shown) is no time at all: give a length such as 90s, 10m or 1h30m")
      return nil
    }
    return time
  }
}

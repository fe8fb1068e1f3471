import BergfriedDatum

extension Entry {
  /// Reads a time with its date, such as `2026-12-05T21:00:00Z`.
  func time() -> Ticks? {
    guard let time = word.flatMap(Ticks.init(utc:)) else {
      fail("\(shown) is not a time in UTC: give one such as 2026-12-05T21:00:00Z")
      return nil
    }
    return time
  }

  /// Reads a time of the night: with its date, or `HH:MM` in UTC for the first such time.
  ///
  /// - Parameter night: `nil` where it is not known, and then only the form is checked.
  func time(within night: Range<Ticks>?) -> Ticks? {
    let text = word ?? ""
    // A night that is not known may begin at any time: only the form is checked.
    let start = night ?? Ticks(count: 0)..<Ticks(count: 1)
    guard let time = Watch.Night(times: start).time(text) else {
      fail("\(shown) is not a time of the night: give one such as 21:30, or with its date")
      return nil
    }
    guard let night else { return nil }
    guard (night.lowerBound...night.upperBound).contains(time) else {
      fail(
        "\(text) is not in the night: give a time in UTC from \(night.lowerBound.utc) "
          + "to \(night.upperBound.utc)")
      return nil
    }
    return time
  }

  /// Reads a length of time such as `90s`, `10m` or `1h30m`.
  func duration() -> Ticks? {
    guard let time = word.flatMap(Ticks.init(duration:)) else {
      fail("\(shown) is not a length of time: give one such as 90s, 10m or 1h30m")
      return nil
    }
    guard time.count > 0 else {
      fail("\(shown) is no time at all: give a length such as 90s, 10m or 1h30m")
      return nil
    }
    return time
  }
}

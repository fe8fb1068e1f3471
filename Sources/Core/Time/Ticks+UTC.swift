extension Ticks {
  /// Reads a time in UTC as ISO 8601 has it, such as `2026-12-05T21:00:00Z`; seconds may be left
  /// out or have up to six decimals. `nil` for anything else, and for days that no calendar has.
  public init?(utc text: String) {
    var scan = TextScan(text)
    guard let time = Ticks(wallAt: &scan, dayEnds: ["T"]), scan.take("Z"), scan.isAtEnd else {
      return nil
    }
    self = time
  }

  /// Reads a date and a time of the day, as if clocks showed UTC.
  ///
  /// - Parameter dayEnds: what may stand between both.
  init?(wallAt scan: inout TextScan, dayEnds: [Character]) {
    guard let year = scan.number(digits: 4), scan.take("-"), let month = scan.number(digits: 2),
      scan.take("-"), let day = scan.number(digits: 2), let end = scan.next, dayEnds.contains(end),
      scan.take(end), let hour = scan.number(digits: 2), scan.take(":"),
      let minute = scan.number(digits: 2), (1...12).contains(month), hour < 24, minute < 60
    else { return nil }
    var second: Int64 = 0
    var fraction: Substring = ""
    if scan.take(":") {
      guard let given = scan.number(digits: 2), given < 60 else { return nil }
      second = given
      if scan.take(".") {
        guard let given = scan.digits(1...6) else { return nil }
        fraction = given
      }
    }
    let days = Ticks.days(year: year, month: month, day: day)
    // The 31st of a short month would come out as a day of the next one.
    guard Ticks.date(days: days) == (year, month, day) else { return nil }
    let microseconds = (fraction.count..<6).reduce(Int64(fraction) ?? 0) { value, _ in value * 10 }
    self.init(
      count: (days * 86_400 + hour * 3600 + minute * 60 + second) * 1_000_000 + microseconds)
  }

  /// The time in UTC, such as `2026-12-05T21:00:00Z`; with decimals where it has some.
  public var utc: String {
    let (seconds, fraction) = Ticks.divided(count, by: 1_000_000)
    let (days, time) = Ticks.divided(seconds, by: 86_400)
    let (year, month, day) = Ticks.date(days: days)
    var text = "\(Ticks.padded(year, 4))-\(Ticks.padded(month, 2))-\(Ticks.padded(day, 2))T"
    text += [time / 3600, time / 60 % 60, time % 60].map { Ticks.padded($0, 2) }
      .joined(separator: ":")
    if fraction > 0 {
      let digits = Ticks.padded(fraction, 6)
      text += "." + digits.prefix(upTo: digits.lastIndex { $0 != "0" }.map(digits.index(after:))!)
    }
    return text + "Z"
  }

  /// The start of the day in UTC.
  public var dayStart: Ticks {
    Ticks(count: count - Ticks.divided(count, by: 86_400_000_000).rest)
  }

  private static func padded(_ value: Int64, _ digits: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// Rounded down, so that the rest is never negative.
  private static func divided(_ value: Int64, by divisor: Int64) -> (whole: Int64, rest: Int64) {
    let rest = ((value % divisor) + divisor) % divisor
    return ((value - rest) / divisor, rest)
  }

  /// Days since 1970-01-01 in the Gregorian calendar; years are counted from March, so that the
  /// leap day is their last (Hinnant, *chrono-compatible low-level date algorithms*).
  private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let marchYear = month > 2 ? year : year - 1
    let (era, yearOfEra) = divided(marchYear, by: 400)
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func date(days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let (era, dayOfEra) = divided(days + 719_468, by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}

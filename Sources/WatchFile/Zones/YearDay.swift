import BergfriedCore

/// A time of every year: `M3.5.0/2`, the last Sunday of March at two; `J60`, the first of March;
/// `59`, the sixtieth day.
struct YearDay {
  private let day: Day
  /// From the day's begin, which may be more than a day or less than nothing.
  private let seconds: Int

  private enum Day {
    /// The week is the month's first to fourth, or 5 for its last; Sunday is 0.
    case weekday(month: Int, week: Int, weekday: Int)
    /// 1 to 365: 29 February is not counted.
    case withoutLeapDay(Int)
    /// 0 to 365.
    case number(Int)
  }

  init?(_ scan: inout TextScan) {
    if scan.take("M") {
      guard let month = scan.zoneNumber(1...12), scan.take("."), let week = scan.zoneNumber(1...5),
        scan.take("."), let weekday = scan.zoneNumber(0...6)
      else { return nil }
      day = .weekday(month: month, week: week, weekday: weekday)
    } else if scan.take("J") {
      guard let number = scan.zoneNumber(1...365) else { return nil }
      day = .withoutLeapDay(number)
    } else {
      guard let number = scan.zoneNumber(0...365) else { return nil }
      day = .number(number)
    }
    if scan.take("/") {
      guard let time = scan.zoneTime() else { return nil }
      seconds = time
    } else {
      seconds = 2 * 3600
    }
  }

  /// What clocks show then, as if it were UTC, in seconds since 1970.
  func wallSeconds(in year: Int) -> Int64 {
    let number =
      switch day {
      case .number(let number): YearDay.days(year, 1) + number
      case .withoutLeapDay(let number):
        YearDay.days(year, 1) + number - (number > 59 && YearDay.isLeap(year) ? 0 : 1)
      case .weekday(let month, let week, let weekday):
        YearDay.day(weekday, week, of: month, year)
      }
    return Int64(number) * 86_400 + Int64(seconds)
  }

  private static func day(_ weekday: Int, _ week: Int, of month: Int, _ year: Int) -> Int {
    let first = days(year, month)
    let next = month == 12 ? days(year + 1, 1) : days(year, month + 1)
    // 1 January 1970 was a Thursday, the fourth day from Sunday.
    let firstWeekday = ((first + 4) % 7 + 7) % 7
    let day = first + (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
    return day < next ? day : day - 7
  }

  /// The days from 1 January 1970 to a month's first.
  private static func days(_ year: Int, _ month: Int) -> Int {
    let before = year - 1
    let leaps = before / 4 - before / 100 + before / 400 - 477
    let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (year - 1970) * 365 + leaps + lengths.prefix(month - 1).reduce(0, +)
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

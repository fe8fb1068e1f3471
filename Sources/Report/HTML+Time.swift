extension HTML {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// How long something takes, in words to the second: `2 h 38 min 30 s`.
  ///
  /// - Parameter seconds: not negative; rounded to whole ones.
  static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    let parts = [(whole / 3600, "h"), (whole / 60 % 60, "min"), (whole % 60, "s")]
    let told = parts.filter { $0.0 > 0 }.map { "\($0.0)&nbsp;\($0.1)" }
    return told.isEmpty ? "0&nbsp;s" : told.joined(separator: " ")
  }

  /// A day of the calendar, `2026-12-05`, as people write it.
  static func day(_ date: String) -> String {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, months.indices.contains(parts[1] - 1) else { return date }
    return "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])"
  }

  /// A clock's time without seconds where there are none.
  static func time(_ clock: String) -> String {
    clock.hasSuffix(":00") ? String(clock.dropLast(3)) : clock
  }
}

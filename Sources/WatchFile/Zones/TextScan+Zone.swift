import BergfriedCore

/// What rules of the `TZ` kind are made of.
extension TextScan {
  /// A zone's short name, of three letters or more, or of all kinds in angle brackets.
  ///
  /// - Returns: whether one stood there.
  mutating func takeZoneName() -> Bool {
    if take("<") { return skip(through: ">") }
    return take { $0.isASCII && $0.isLetter }.count >= 3
  }

  mutating func zoneNumber(_ range: ClosedRange<Int>) -> Int? {
    digits(1...3).flatMap { Int($0) }.flatMap { range.contains($0) ? $0 : nil }
  }

  /// Hours with minutes and seconds, if they are there, as seconds: `-1`, `5:45`, `+02:00:00`.
  mutating func zoneTime() -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard let hours = zoneNumber(0...167) else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where take(":") {
      guard let part = zoneNumber(0...59) else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }
}

extension Ticks {
  /// Reads a length of time such as `90s`, `10m` or `1h30m`; `nil` for anything else.
  public init?(duration text: String) {
    guard !text.isEmpty else { return nil }
    let units: [(sign: Character, digits: Int, seconds: Int64)] = [
      ("h", 4, 3600), ("m", 6, 60), ("s", 8, 1),
    ]
    var scan = TextScan(text)
    var seconds: Int64 = 0
    for unit in units {
      var part = scan
      guard let number = part.digits(1...unit.digits).flatMap({ Int64($0) }), part.take(unit.sign)
      else { continue }
      seconds += number * unit.seconds
      scan = part
    }
    guard scan.isAtEnd else { return nil }
    self = .seconds(seconds)
  }

  /// Such as `1h30m`, to the second and never less; `0s` for nothing.
  public var duration: String {
    let seconds = roundedUpToSecond.count / 1_000_000
    let parts = [(seconds / 3600, "h"), (seconds / 60 % 60, "m"), (seconds % 60, "s")]
    return seconds == 0 ? "0s" : parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
  }
}

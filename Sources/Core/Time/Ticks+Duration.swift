extension Ticks {
  /// Reads a length of time such as `90s`, `10m` or `1h30m`; `nil` for anything else.
  public init?(duration text: String) {
    guard !text.isEmpty,
      let match = text.wholeMatch(of: /(?:(\d{1,4})h)?(?:(\d{1,6})m)?(?:(\d{1,8})s)?/)
    else { return nil }
    let units = zip([match.1, match.2, match.3], [3600, 60, 1] as [Int64])
    self = .seconds(units.reduce(0) { $0 + ($1.0.flatMap { Int64($0) } ?? 0) * $1.1 })
  }

  /// Such as `1h30m`, to the second and never less; `0s` for nothing.
  public var duration: String {
    let seconds = roundedUpToSecond.count / 1_000_000
    let parts = [(seconds / 3600, "h"), (seconds / 60 % 60, "m"), (seconds % 60, "s")]
    return seconds == 0 ? "0s" : parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
  }
}

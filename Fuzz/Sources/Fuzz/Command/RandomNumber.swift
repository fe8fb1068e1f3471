import BergfriedCore

/// Numbers as people and programs write them, good and bad.
enum RandomNumber {
  static let odd = [
    "nan", "-nan", "inf", "-inf", "1e308", "-1e308", "1e-320", "1e999", "-0", "",
    " ", "1,5", "1.5.2", "0x10", "١٢", "12abc", "--", "9223372036854775808", "-9223372036854775809",
    "1e18", "1e12", "4294967296", "2147483648", "-1", "0", "null", "💥", "1e", "+", "1_000",
  ]

  /// A usual number written plainly, or seldom an odd one.
  static func text(_ low: Double, _ high: Double, _ random: inout SeededRandom) -> String {
    random.once(in: 16) ? random.pick(odd) : plain(low, high, &random)
  }

  static func plain(_ low: Double, _ high: Double, _ random: inout SeededRandom) -> String {
    let value = random.between(low, high)
    return random.once(in: 2) ? "\(value)" : "\(value.rounded())"
  }
}

import BergfriedCore

/// Numbers as a map's reader expects them.
enum Decimal {
  /// A length in metres or, from one kilometre on, in kilometres.
  static func length(metres: Double) -> String {
    metres >= 1000 ? "\(Format.plain(metres / 1000)) km" : "\(Format.plain(metres)) m"
  }

  /// A share in percent with one decimal. What is neither nothing nor all never reads as if.
  static func percent(_ count: Int, of total: Int) -> String {
    if count == 0 { return "0 %" }
    if count == total { return "100 %" }
    let tenths = Int((Double(count) / Double(total) * 1000).rounded())
    if tenths == 0 { return "< 0.1 %" }
    if tenths >= 1000 { return "> 99.9 %" }
    return "\(tenths / 10).\(tenths % 10) %"
  }

  /// The largest 1, 2 or 5 times a power of ten that is not above a positive number.
  static func roundBelow(_ value: Double) -> Double {
    var power = 1.0
    while power * 10 <= value { power *= 10 }
    while power > value { power /= 10 }
    for factor in [5.0, 2.0] where factor * power <= value { return factor * power }
    return power
  }
}

extension Decimal {
  /// A number to at most two decimals.
  static func short(_ value: Double) -> String {
    Format.plain((value * 100).rounded() / 100)
  }
}

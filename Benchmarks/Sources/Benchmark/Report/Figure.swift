/// How figures are written. What was not measured is a dash.
enum Figure {
  static let none = "–"

  /// A plain decimal, without any locale.
  static func fixed(_ value: Double, _ digits: Int) -> String {
    guard value.isFinite else { return none }
    let scale = (0..<digits).reduce(1) { product, _ in product * 10 }
    let scaled = Int((value.magnitude * Double(scale)).rounded())
    let sign = value < 0 && scaled != 0 ? "-" : ""
    guard digits > 0 else { return "\(sign)\(scaled)" }
    let fraction = String(scaled % scale)
    let zeros = String(repeating: "0", count: digits - fraction.count)
    return "\(sign)\(scaled / scale).\(zeros)\(fraction)"
  }

  /// Three digits or so.
  static func short(_ value: Double) -> String {
    fixed(value, value.magnitude < 9.995 ? 2 : value.magnitude < 99.95 ? 1 : 0)
  }

  /// The median, and the least in brackets.
  static func spread(_ spread: Spread?) -> String {
    guard let spread else { return none }
    return "\(short(spread.median)) (\(short(spread.least)))"
  }

  static func ratio(_ dividend: Double?, to divisor: Double?) -> String {
    guard let dividend, let divisor, divisor > 0 else { return none }
    return short(dividend / divisor)
  }

  /// Who needs less, said where it is not Bergfried.
  static func ahead(_ bergfried: Double?, _ peer: Double?, _ name: String) -> String {
    guard let bergfried, let peer else { return none }
    return peer < bergfried ? "**\(name)**" : "Bergfried"
  }

  static func megabytes(_ bytes: Int) -> String {
    short(Double(bytes) / 1e6)
  }

  static func percent(_ part: Int, of whole: Int) -> String {
    whole > 0 ? short(100 * Double(part) / Double(whole)) : none
  }
}

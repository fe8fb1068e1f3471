import Foundation

/// Numbers as the reader expects them.
enum Write {
  /// As few digits as say the number.
  static func plain(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e15
      ? String(format: "%.0f", value) : "\(value)"
  }

  static func fixed(_ value: Double, _ digits: Int) -> String {
    let text = String(format: "%.\(digits)f", value)
    return Double(text) == 0 && text.hasPrefix("-") ? String(text.dropFirst()) : text
  }

  /// Tenths of a height that is to be added or taken away, rounded up so that it is enough.
  static func enough(_ metres: Double) -> String {
    fixed((metres * 10).rounded(.up) / 10, 1)
  }

  /// A whole number with its thousands set apart.
  static func grouped(_ value: Int) -> String {
    var digits = Array(String(value.magnitude))
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
    return (value < 0 ? "-" : "") + String(digits)
  }

  /// A distance in metres or kilometres.
  static func distance(_ metres: Double) -> String {
    metres.magnitude < 1000 ? "\(fixed(metres, 1)) m" : "\(fixed(metres / 1000, 2)) km"
  }

  /// A length of street, to what matters of it.
  static func length(_ metres: Double) -> String {
    metres < 1000 ? "\(fixed(metres, 0)) m" : "\(fixed(metres / 1000, 1)) km"
  }

  static func area(_ squareMetres: Double) -> String {
    squareMetres < 1e5
      ? "\(fixed(squareMetres, 0)) m²" : "\(fixed(squareMetres / 1e6, 2)) km²"
  }

  static func seconds(_ seconds: Double) -> String { "\(fixed(seconds, 2)) s" }

  static func seconds(_ duration: Duration) -> Double {
    let parts = duration.components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }

  /// A position in a metric frame, or in degrees, as one word.
  static func position(_ x: Double, _ y: Double, _ digits: Int = 2) -> String {
    "\(fixed(x, digits)),\(fixed(y, digits))"
  }
}

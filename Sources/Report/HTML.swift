import BergfriedCore
import BergfriedEssentials
import BergfriedFiles

/// Text put into HTML, and numbers as people read them.
enum HTML {
  static func escaped(_ text: String) -> String {
    XMLText.escaped(text)
  }

  /// A length: metres below a kilometre, kilometres with one digit above.
  static func length(_ metres: Double) -> String {
    metres < 1000
      ? "\(Int(metres.rounded()))&nbsp;m" : "\(Format.fixed(metres / 1000, 1))&nbsp;km"
  }

  /// A share of a whole in per cent; a dash where there is no whole.
  static func percent(_ part: Double, of whole: Double) -> String {
    guard whole > 0 else { return "–" }
    let percent = 100 * part / whole
    return percent > 0 && percent < 1
      ? "\(Format.fixed(percent, 1))&nbsp;%" : "\(Int(percent.rounded()))&nbsp;%"
  }

  /// Names in a sentence: `A, B and C`.
  static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Whom to name under a picture.
  static func credit(_ credits: [String]) -> String {
    credits.map { " · \(escaped($0))" }.joined()
  }

  static func number(_ value: Double, digits: Int = 1) -> String {
    Format.fixed(value, digits)
  }

  /// As few digits as tell it, six at the most.
  static func plain(_ value: Double) -> String { Format.short(value) }

  static func image(png bytes: [UInt8]) -> String {
    "data:image/png;base64," + Data(bytes).base64EncodedString()
  }
}

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Numbers as the reader expects them: with a decimal point, whatever the machine's language.
package enum Format {
  /// As few digits as say the number.
  package static func plain(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e15 ? fixed(value, 0) : "\(value)"
  }

  /// With so many digits after the point; what rounds to nothing has no sign.
  package static func fixed(_ value: Double, _ digits: Int) -> String {
    let text = printed("%.*f", [Int32(digits), value])
    return Double(text) == 0 && text.hasPrefix("-") ? String(text.dropFirst()) : text
  }

  /// As few digits as tell it, six at the most.
  package static func short(_ value: Double) -> String { printed("%g", [value]) }

  /// A whole number in base 16, with leading zeros.
  package static func hexadecimal(_ value: UInt64, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// Tenths of a height that is to be added or taken away, rounded up so that it is enough.
  package static func enough(_ metres: Double) -> String {
    fixed((metres * 10).rounded(.up) / 10, 1)
  }

  /// A whole number with its thousands set apart.
  package static func grouped(_ value: Int) -> String {
    var digits = Array(String(value.magnitude))
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
    return (value < 0 ? "-" : "") + String(digits)
  }

  /// A count and what is counted, which begins with its plural: `2 bridges without width` and
  /// `1 bridge without width`.
  package static func counted(_ count: Int, _ things: String) -> String {
    let noun = things.prefix { $0.isLetter }
    let isPlural = count == 1 && nouns.contains(String(noun))
    return "\(grouped(count)) "
      + (isPlural ? noun.dropLast() + things.dropFirst(noun.count) : things[...])
  }

  /// Things of maps that are told by their number; each loses its last letter where it is one.
  private static let nouns: Set = [
    "barriers", "bridges", "buildings", "cells", "coastlines", "fences", "hedges", "names",
    "places", "pieces", "streets", "walls", "waters", "ways", "woods",
  ]

  /// A distance in metres or kilometres.
  package static func distance(_ metres: Double) -> String {
    metres.magnitude < 1000 ? "\(fixed(metres, 1)) m" : "\(fixed(metres / 1000, 2)) km"
  }

  /// A length of street, to what matters of it.
  package static func length(_ metres: Double) -> String {
    metres < 1000 ? "\(fixed(metres, 0)) m" : "\(fixed(metres / 1000, 1)) km"
  }

  /// An area in square metres or square kilometres.
  package static func area(_ squareMetres: Double) -> String {
    squareMetres < 1e5
      ? "\(fixed(squareMetres, 0)) m²" : "\(fixed(squareMetres / 1e6, 2)) km²"
  }

  /// A time in seconds with its unit.
  package static func seconds(_ seconds: Double) -> String { "\(fixed(seconds, 2)) s" }

  /// How many seconds a duration has.
  package static func seconds(_ duration: Duration) -> Double {
    let parts = duration.components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }

  /// A position in a metric frame, or in degrees, as one word.
  package static func position(_ x: Double, _ y: Double, _ digits: Int = 2) -> String {
    "\(fixed(x, digits)),\(fixed(y, digits))"
  }

  /// A text as long as a column is wide, blanks at its end.
  package static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func printed(_ format: String, _ values: [any CVarArg]) -> String {
    let capacity = 400
    return withVaList(values) { list in
      String(unsafeUninitializedCapacity: capacity) { buffer in
        buffer.withMemoryRebound(to: CChar.self) {
          min(Int(vsnprintf($0.baseAddress, capacity, format, list)), capacity - 1)
        }
      }
    }
  }
}

/// Names and texts from elsewhere without what would act on a reader instead of being read:
/// control characters, which steer terminals and which XML does not have, letters that turn the
/// direction of writing, and numbers that stand for no character.
public enum PlainText {
  /// The text on one line: line breaks and tabs become spaces, what else would act becomes �.
  ///
  /// - Complexity: O(n), without a copy where nothing has to go.
  public static func oneLine(_ text: String) -> String {
    cleaned(text) { isBreak($0) ? " " : "\u{FFFD}" }
  }

  /// The same over several lines, as programs print them.
  public static func lines(_ text: String) -> String {
    cleaned(text) { $0 == "\n" || $0 == "\t" ? $0 : isBreak($0) ? "\n" : "\u{FFFD}" }
  }

  private static func cleaned(
    _ text: String, _ replace: (Unicode.Scalar) -> Unicode.Scalar
  ) -> String {
    guard text.utf8.contains(where: mayBeginHarm), text.unicodeScalars.contains(where: isHarm)
    else { return text }
    var cleaned = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      // A line that ends in two characters ends once.
      if !(scalar == "\n" && last == "\r") {
        cleaned.append(isHarm(scalar) ? replace(scalar) : scalar)
      }
      last = scalar
    }
    return String(cleaned)
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether a scalar acts on who reads it.
  public static func isHarm(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// The first bytes of all such scalars.
  private static func mayBeginHarm(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte >= 0xEF
  }
}

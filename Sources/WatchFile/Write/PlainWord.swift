/// Which words need no quotes.
enum PlainWord {
  /// Whether readers of YAML 1.1 and 1.2 take a word that is written without quotes for a text, and
  /// for this one, in lists with brackets as elsewhere.
  static func isRead(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    guard let first = scalars.first, let last = scalars.last,
      !isBlank(first), !isBlank(last), !":?".contains(last), !"-?:,[]{}#&*!|>'\"%@`".contains(first)
    else { return false }
    var before: Unicode.Scalar = " "
    for scalar in scalars {
      guard isPrintable(scalar), !",[]{}".contains(scalar),
        !(before == ":" && isBlank(scalar)), !(isBlank(before) && scalar == "#")
      else { return false }
      before = scalar
    }
    return !isOther(word)
  }

  /// Whether a reader takes it for a number, a time, a truth value or nothing.
  private static func isOther(_ word: String) -> Bool {
    if others.contains(word.lowercased()) || word.hasPrefix("...") { return true }
    let body = word.first.map { "+-".contains($0) } == true ? word.dropFirst() : word[...]
    guard let first = body.first, first.isASCII, first.isNumber || first == "." else {
      return body.lowercased() == ".inf"
    }
    func consists(of letters: String) -> Bool { body.allSatisfy(letters.contains) }
    if consists(of: "0123456789+-._:eE") { return true }
    if body.dropFirst(4).first == "-", consists(of: "0123456789-:. +TtZz") { return true }
    return body.count > 2 && ["0x", "0o", "0b"].contains { body.hasPrefix($0) }
      && body.dropFirst(2).allSatisfy { $0.isHexDigit || $0 == "_" }
  }

  /// In small letters; `y` and `n` are truth values in YAML 1.1.
  private static let others: Set = [
    "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", "=", ".inf", ".nan",
  ]

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
  }

  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xFEFE, 0xFF00...0xFFFD, 0x10000...: true
    default: false
    }
  }
}

extension String {
  /// Whether one of its letters is this single one.
  fileprivate func contains(_ scalar: Unicode.Scalar) -> Bool { unicodeScalars.contains(scalar) }
}

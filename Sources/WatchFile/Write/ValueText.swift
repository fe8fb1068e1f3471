/// How values are written into a watch file.
struct ValueText {
  /// How far a list's dashes stand behind their key.
  let listIndent: Int
  /// How far a section's keys stand behind its key.
  let sectionIndent: Int

  /// As much as stands well on one line.
  private static let mostLetters = 90

  /// A value on one line.
  ///
  /// - Parameter style: how a word that stands in its place is written, which is kept.
  static func line(_ value: WatchEdit.Value, like style: Node.Style? = nil) -> String {
    switch value {
    case .text(let text): return quoted(text, like: style)
    case .list(let items):
      let text = items.map { line($0) }.joined(separator: ", ")
      return value.isListOfSections ? "[ \(text) ]" : "[\(text)]"
    case .section:
      let text = value.members.map { "\(quoted($0.key)): \(line($0.value))" }
      return text.isEmpty ? "{}" : "{ \(text.joined(separator: ", ")) }"
    case .null, .boolean, .number: return value.word
    }
  }

  /// A text, in quotes where it would be read as something else, or where there are some already.
  static func quoted(_ text: String, like style: Node.Style? = nil) -> String {
    if style == .singleQuoted, text.unicodeScalars.allSatisfy(PlainWord.isPrintable) {
      return "'"
        + text.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''") + "'"
    }
    guard style == .doubleQuoted || !PlainWord.isRead(text) else { return text }
    return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      if PlainWord.isPrintable(scalar) { return String(Character(scalar)) }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }

  /// A list or section that is not empty by lines, as they stand behind one another.
  func lines(_ value: WatchEdit.Value) -> [String] {
    guard case .list(let items) = value else {
      return value.members.flatMap { lines(key: $0.key, $0.value, isBlock: nil) }
    }
    return items.flatMap { item(of: $0, isBlock: nil) }
  }

  /// A key with its value.
  ///
  /// - Parameter isBlock: whether the value is written by lines, if that is told by others.
  func lines(key: String, _ value: WatchEdit.Value, isBlock: Bool?) -> [String] {
    let key = ValueText.quoted(key) + ":"
    guard mayBeBlock(value), isBlock ?? (value.isListOfSections || value.isDeep) else {
      return ["\(key) \(ValueText.line(value))"]
    }
    let margin = String(repeating: " ", count: indent(of: value))
    return [key] + lines(value).map { margin + $0 }
  }

  /// An item of a list with its dash.
  func item(of value: WatchEdit.Value, isBlock: Bool?, gap: Int = 1) -> [String] {
    let line = ValueText.line(value)
    let isLong = value.isDeep || line.count > ValueText.mostLetters
    guard case .section(let members) = value, !members.isEmpty, isBlock ?? isLong else {
      return ["-" + String(repeating: " ", count: gap) + line]
    }
    return lines(value).enumerated().map { number, line in
      (number == 0 ? "-" : " ") + String(repeating: " ", count: gap) + line
    }
  }

  /// How far a value's lines stand behind its key.
  func indent(of value: WatchEdit.Value) -> Int {
    if case .list = value { listIndent } else { sectionIndent }
  }

  /// Whether there is something to write by lines.
  func mayBeBlock(_ value: WatchEdit.Value) -> Bool {
    !value.items.isEmpty || !value.members.isEmpty
  }
}

import BergfriedCore

/// Writes YAML in ways drawn by lot.
struct EditTextWriter {
  var random: SeededRandom
  private var comments = 0

  init(random: SeededRandom) { self.random = random }

  mutating func text() -> String {
    var text = chance(4) ? "--- # start\n" : ""
    text += section(column: 0, depth: 0) + (chance(2) ? comment() + "\n" : "")
    // A block of lines would be another one without the end of its last line.
    if chance(3), !text.hasSuffix("more\n") { text.removeLast() }
    return chance(4)
      ? text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\r\n") : text
  }

  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  private mutating func comment() -> String {
    comments += 1
    return "# n\(comments)"
  }

  private mutating func lineEnd() -> String { (chance(4) ? "  " + comment() : "") + "\n" }

  private mutating func between(_ column: Int) -> String {
    if chance(8) { return "\n" }
    guard chance(5) else { return "" }
    return String(repeating: " ", count: column) + comment() + "\n"
  }

  private mutating func key(_ number: Int) -> String {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: "\"k \(number)\":"
    case 1: "'k\(number)'  :"
    default: "k\(number):"
    }
  }

  /// Lines of a section, the first one from its column on.
  private mutating func section(column: Int, depth: Int) -> String {
    var text = ""
    let count = Int.random(in: 1...4, using: &random)
    for number in 0..<count {
      if number > 0 || depth == 0 { text += between(column) + spaces(column) }
      text += key(number) + pairValue(column: column, depth: depth)
    }
    return text
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// What follows a key, with the end of its line.
  private mutating func pairValue(column: Int, depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 3 ? 4 : 8), using: &random) {
    case 0: return lineEnd()
    case 1: return " |\n" + spaces(column + 2) + "text\n" + spaces(column + 3) + "more\n"
    case 2, 3: return " " + flow(column: column + 2, depth: depth) + lineEnd()
    case 4, 5:
      let inner = column + Int.random(in: 1...4, using: &random)
      let head = lineEnd() + between(inner)
      return head + spaces(inner) + section(column: inner, depth: depth + 1)
    default:
      let inner = column + Int.random(in: 0...3, using: &random)
      let head = lineEnd() + between(inner)
      return head + spaces(inner) + list(column: inner, depth: depth + 1)
    }
  }

  private mutating func list(column: Int, depth: Int) -> String {
    var text = ""
    for number in 0..<Int.random(in: 1...4, using: &random) {
      if number > 0 { text += between(column) + spaces(column) }
      let gap = Int.random(in: 1...3, using: &random)
      let inner = column + 1 + gap
      switch Int.random(in: 0..<(depth > 3 ? 3 : 6), using: &random) {
      case 0, 1: text += "-" + spaces(gap) + flow(column: inner, depth: depth) + lineEnd()
      case 2: text += "-" + lineEnd()
      case 3: text += "-" + spaces(gap) + list(column: inner, depth: depth + 1)
      case 4:
        text +=
          "-" + spaces(gap) + "name: N\(number)" + lineEnd() + spaces(inner)
          + section(column: inner, depth: depth + 1)
      default: text += "-" + spaces(gap) + section(column: inner, depth: depth + 1)
      }
    }
    return text
  }

  /// A word, or a value in brackets that may take several lines.
  private mutating func flow(column: Int, depth: Int) -> String {
    func gap(_ writer: inout EditTextWriter) -> String {
      guard writer.chance(4) else { return writer.chance(2) ? " " : "" }
      let lead = writer.chance(2) ? " " + writer.comment() : ""
      return lead + "\n" + writer.spaces(column)
    }
    switch Int.random(in: 0..<(depth > 4 ? 3 : 6), using: &random) {
    case 0: return "\(Int.random(in: 0...99, using: &random))"
    case 1: return ["'it''s'", "\"21:00\"", "\"a # b\""].randomElement(using: &random)!
    case 2: return ["plain words", "a:b", "x#y", "é"].randomElement(using: &random)!
    case 3, 4:
      var text = "["
      for number in 0..<Int.random(in: 0...3, using: &random) {
        text += (number > 0 ? "," : "") + gap(&self) + flow(column: column, depth: depth + 1)
      }
      return text + (text != "[" && chance(4) ? "," : "") + gap(&self) + "]"
    default:
      var text = "{"
      for number in 0..<Int.random(in: 0...3, using: &random) {
        text += (number > 0 ? "," : "") + gap(&self) + "f\(number): "
        text += flow(column: column, depth: depth + 1)
      }
      return text + (text != "{" && chance(4) ? "," : "") + gap(&self) + "}"
    }
  }
}

/// The parameters of a function, as its declaration lists them.
struct ParameterList: Equatable {
  /// Of the line that declares the function, counted from 1.
  let line: Int
  let function: String
  /// Those that every caller gives: without a default, and without the actor that it runs on.
  let neededCount: Int

  /// All functions of a source, operators among them; initialisers are left out, which have as
  /// many parameters as their types have parts.
  static func all(in source: SwiftText) -> [ParameterList] {
    var lists: [ParameterList] = []
    let text = source.text
    for match in text.matches(of: /\bfunc\s+/) {
      let rest = text[match.range.upperBound...]
      guard let open = rest.firstIndex(of: "(") else { continue }
      let head = rest[..<open]
      let isNamed = head.first.map { $0.isLetter || $0 == "_" } ?? false
      let name = head.prefix { !$0.isWhitespace && !(isNamed && $0 == "<") }
      let parameters = split(rest[rest.index(after: open)...])
      let line = 1 + text[..<match.range.lowerBound].count(where: \.isNewline)
      let needed = parameters.filter {
        !$0.contains("=") && !$0.contains("isolation:") && $0.contains(":")
      }
      lists.append(
        ParameterList(line: line, function: String(name), neededCount: needed.count))
    }
    return lists
  }

  /// The parts between the commas of a list that closes.
  private static func split(_ text: Substring) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text {
      if "([{<".contains(character) { depth += 1 }
      if ")]}".contains(character) {
        depth -= 1
        if depth < 0 { break }
      }
      // The end of an arrow closes nothing.
      if character == ">", depth > 0, parts[parts.count - 1].last != "-" { depth -= 1 }
      if character == ",", depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }
}

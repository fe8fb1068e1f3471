/// A declaration that a source marks as public.
struct PublicDeclaration: Equatable {
  /// Counted from 1.
  let line: Int
  /// With its keyword, such as `func contains` or `init`.
  let name: String
  /// Whether a doc comment stands before it, attributes in between.
  let isDocumented: Bool

  /// What the standard library asks of a type, and says what it is: it needs no words of its own.
  static let requirements: Set = [
    "var description", "var debugDescription", "var errorDescription", "var rawValue",
    "func ==", "func <", "func hash", "func encode", "init(from", "func makeIterator", "func next",
  ]

  /// All of a source, in order; cases of public enumerations and requirements of public protocols,
  /// which bear no mark of their own, are not among them.
  static func all(in text: String) -> [PublicDeclaration] {
    let plain = SwiftText(text).lines
    let whole = text.split(separator: "\n", omittingEmptySubsequences: false)
    return plain.indices.compactMap { index in
      guard let name = name(of: plain[index]) else { return nil }
      var before = index - 1
      while before >= 0, whole[before].trimmed.hasPrefix("@") { before -= 1 }
      let isDocumented = before >= 0 && whole[before].trimmed.hasPrefix("///")
      return PublicDeclaration(line: index + 1, name: name, isDocumented: isDocumented)
    }
  }

  /// Whether it needs words: it has none, and is nothing that the standard library asks for.
  var lacksWords: Bool { !isDocumented && !PublicDeclaration.requirements.contains(name) }

  private static let keywords: Set = [
    "struct", "enum", "class", "actor", "protocol", "typealias", "func", "var", "let", "init",
    "subscript",
  ]

  private static func name(of line: Substring) -> String? {
    let words = line.split(separator: " ")
    guard let mark = words.firstIndex(of: "public"), words[..<mark].allSatisfy({ $0.first == "@" })
    else { return nil }
    let rest = words[(mark + 1)...]
    guard rest.first != "import", rest.first != "extension" else { return nil }
    for place in rest.indices {
      let keyword = rest[place].prefix { $0.isLetter }
      guard keywords.contains(String(keyword)) else { continue }
      // `class func` is a function.
      if place + 1 < rest.endIndex, ["func", "var"].contains(rest[place + 1]) { continue }
      if keyword == "init" || keyword == "subscript" {
        return rest[place].hasPrefix("init(from") ? "init(from" : String(keyword)
      }
      guard place + 1 < rest.endIndex else { return String(keyword) }
      let own = rest[place + 1].prefix { $0 != "(" && $0 != ":" && $0 != "{" }
      return "\(keyword) \(own.split(separator: "<").first.map(String.init) ?? String(own))"
    }
    return nil
  }
}

extension Substring {
  /// Without the spaces before it.
  fileprivate var trimmed: Substring { drop { $0 == " " } }
}

/// The types that a source declares.
enum TypeName {
  static func all(in source: SwiftText) -> [(line: Int, name: String)] {
    let kinds: Set = ["struct", "class", "enum", "actor", "protocol", "typealias"]
    return source.lines.enumerated().flatMap { index, line in
      let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
      return zip(words, words.dropFirst()).compactMap { kind, name in
        kinds.contains(kind) && name.first!.isUppercase ? (index + 1, name) : nil
      }
    }
  }

  /// A name's words, each with its capital.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    for character in name {
      if words.isEmpty || character.isUppercase { words.append("") }
      words[words.count - 1].append(character)
    }
    return words
  }
}

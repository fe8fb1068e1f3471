/// A function, initialiser, deinitialiser, subscript or computed property in a source, from the
/// line that declares it to the one that closes its body.
struct FunctionSpan: Equatable {
  /// Counted from 1.
  let firstLine: Int
  let lastLine: Int

  var lineCount: Int { lastLine - firstLine + 1 }

  /// All that have a body, in the order of their declarations; inner functions count for
  /// themselves and as lines of the outer one.
  static func all(in source: SwiftText) -> [FunctionSpan] {
    let characters = Array(source.text)
    var spans: [FunctionSpan] = []
    var word = ""
    var beforeWord: Character = "\n"
    var line = 1
    for (place, character) in characters.enumerated() {
      if character.isLetter || character.isNumber || character == "_" {
        if word.isEmpty { beforeWord = place > 0 ? characters[place - 1] : "\n" }
        word.append(character)
        continue
      }
      let isDeclaration = beforeWord.isWhitespace && opensDeclaration(word, before: character)
      if isDeclaration, let open = body(of: word, in: characters, from: place),
        let close = end(ofBraces: characters, from: open)
      {
        let lastLine = line + characters[place..<close].count(where: \.isNewline)
        spans.append(FunctionSpan(firstLine: line, lastLine: lastLine))
      }
      word = ""
      if character.isNewline { line += 1 }
    }
    return spans
  }

  private static func opensDeclaration(_ word: String, before next: Character) -> Bool {
    switch word {
    case "func", "var", "deinit": next.isWhitespace
    case "init": "(<?!".contains(next)
    case "subscript": "(<".contains(next)
    default: false
    }
  }

  /// Where the body of a declaration opens; `nil` for a requirement without one and for a variable
  /// that is stored.
  private static func body(
    of keyword: String, in characters: [Character], from start: Int
  ) -> Int? {
    var depth = 0
    for place in start..<characters.count {
      switch characters[place] {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "{" where depth == 0: return place
      case "}" where depth == 0: return nil
      case "=" where depth == 0 && keyword == "var": return nil
      case "\n" where depth == 0 && endsDeclaration(keyword, characters, place + 1): return nil
      default: break
      }
    }
    return nil
  }

  /// Whether a declaration without a body ends before this line: a variable at its own line's end,
  /// a function where the next line does not go on with it.
  private static func endsDeclaration(
    _ keyword: String, _ characters: [Character], _ start: Int
  ) -> Bool {
    if keyword == "var" { return true }
    let rest = characters[start...].drop { $0 == " " }
    guard let first = rest.first else { return true }
    let word = String(rest.prefix { $0.isLetter })
    let goesOn = ["where", "throws", "rethrows", "async"].contains(word)
    return !goesOn && !"{-)>".contains(first)
  }

  private static func end(ofBraces characters: [Character], from open: Int) -> Int? {
    var depth = 0
    for place in open..<characters.count {
      if characters[place] == "{" { depth += 1 }
      if characters[place] == "}" {
        depth -= 1
        if depth == 0 { return place }
      }
    }
    return nil
  }
}

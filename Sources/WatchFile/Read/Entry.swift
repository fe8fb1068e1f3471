import BergfriedCore
import BergfriedFiles

/// One value of a file, with the way to it. What is wrong with it goes into the log.
struct Entry {
  let node: Node
  /// Where it stands; a key's own place for a value that has none.
  let mark: TextMark?
  let key: String
  let log: ProblemLog

  func fail(_ code: ErrorCode, _ text: String) { log.add(code, text, at: mark, key: key) }

  /// How the value is quoted in messages.
  var shown: String {
    switch node.content {
    case .word(let word):
      let text = PlainText.oneLine(word.text)
      if text.isEmpty { return "nothing" }
      return text.count > 40 ? "\"\(text.prefix(40))…\"" : "\"\(text)\""
    case .list: return "a list"
    case .section: return "a section with keys"
    }
  }

  /// What is written here, quoted or not, on one line; `nil` for lists and sections.
  var word: String? { letters.map(PlainText.oneLine) }

  /// The same letter by letter.
  var letters: String? { node.text }

  /// A scalar that is not quoted, or none.
  private var unquoted: String? {
    guard case .word(let word) = node.content, word.isPlain else { return nil }
    return word.text
  }

  /// The number that is written here, if it is one.
  private var plainNumber: Double? {
    guard let unquoted, unquoted.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) })
    else { return nil }
    return Double(unquoted)
  }

  var isNumber: Bool { plainNumber != nil }
  var isList: Bool { node.items != nil }
  var isSection: Bool { node.pairs != nil }

  /// - Parameter what: what is asked for, such as "metres above the ground".
  func number(_ what: String, _ range: ClosedRange<Double>) -> Double? {
    guard let number = plainNumber, number.isFinite, range.contains(number) else {
      fail(
        plainNumber == nil ? .watchWrongValue : .watchOutOfRange,
        "\(shown) is not \(what): give a number from \(Format.plain(range.lowerBound)) "
          + "to \(Format.plain(range.upperBound))")
      return nil
    }
    return number
  }

  func whole(_ what: String, _ range: ClosedRange<Int>) -> Int? {
    guard let number = plainNumber, let whole = Int(exactly: number), range.contains(whole) else {
      fail(
        plainNumber == nil ? .watchWrongValue : .watchOutOfRange,
        "\(shown) is not \(what): give a whole number from \(range.lowerBound) "
          + "to \(range.upperBound)")
      return nil
    }
    return whole
  }

  func cost() -> Int? { whole("a cost", 0...1_000_000) }

  /// - Parameter what: what is asked for, such as "a name".
  func text(_ what: String) -> String? {
    guard let text = word, !text.allSatisfy(\.isWhitespace), unquoted != "~",
      unquoted != "null"
    else {
      fail(.watchWrongValue, "\(shown) is not \(what): give a text")
      return nil
    }
    guard !isNumber, unquoted != "true", unquoted != "false" else {
      fail(.watchWrongValue, "\(text) is not \(what) but a value of its own: put it in quotes")
      return nil
    }
    return text
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(_: Choice.Type) -> Choice? {
    if let word, let choice = Choice(rawValue: word) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    let near = word?.nearest(of: known)
    fail(
      .watchChoice,
      "\(shown) is none of \(known.joined(separator: ", "))"
        + (near.map { ": did you mean \($0)?" } ?? ": give one of them"))
    return nil
  }

  /// The items of a list.
  func list(_ what: String) -> [Entry] {
    guard let items = node.items else {
      fail(
        .watchWrongValue,
        "\(shown) is not a list: give \(what), each on a line that begins with a dash")
      return []
    }
    return items.enumerated().map { index, item in
      Entry(node: item, mark: item.mark, key: "\(key)[\(index)]", log: log)
    }
  }

  /// A list of so many numbers in brackets.
  func numbers(_ what: String, _ ranges: [ClosedRange<Double>]) -> [Double]? {
    guard let items = node.items, items.count == ranges.count else {
      fail(
        .watchWrongValue, "\(shown) is not \(what): give \(ranges.count) numbers in brackets")
      return nil
    }
    let numbers = zip(list(what), ranges).map { $0.number(what, $1) }
    return numbers.contains(nil) ? nil : numbers.compactMap { $0 }
  }

  /// The pairs of a section whose keys are the user's own words, in their order.
  func pairs(_ what: String) -> [Pair] {
    guard let pairs = node.merged else {
      fail(
        .watchWrongValue, "\(shown) is not a section: give \(what) as `name: value` lines")
      return []
    }
    return pairs.compactMap { pair in
      guard let text = pair.key.text.map(PlainText.oneLine) else {
        log.add(.watchWrongValue, "a key must be a word", at: pair.key.mark, key: key)
        return nil
      }
      let path = key.isEmpty ? text : "\(key).\(text)"
      // An empty value has a place of its own that may lie on a later line.
      let place = pair.value.text == "" ? pair.key.mark : pair.value.mark
      return Pair(
        name: text, mark: pair.key.mark,
        value: Entry(node: pair.value, mark: place, key: path, log: log))
    }
  }
}

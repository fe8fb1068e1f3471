/// Reads a text from its front, piece by piece: what is asked for is taken where it stands there.
package struct TextScan {
  package private(set) var rest: Substring

  package init(_ text: String) { rest = text[...] }

  package var isAtEnd: Bool { rest.isEmpty }

  /// The next letter, which stays.
  package var next: Character? { rest.first }

  /// - Returns: whether the sign stood there.
  package mutating func take(_ sign: Character) -> Bool {
    guard rest.first == sign else { return false }
    rest.removeFirst()
    return true
  }

  /// - Returns: whether the word stood there.
  package mutating func take(word: String) -> Bool {
    guard rest.hasPrefix(word) else { return false }
    rest = rest.dropFirst(word.count)
    return true
  }

  /// All letters of a kind that stand there.
  package mutating func take(while isWanted: (Character) -> Bool) -> Substring {
    let taken = rest.prefix(while: isWanted)
    rest = rest[taken.endIndex...]
    return taken
  }

  /// Goes on behind the next place where a mark stands.
  ///
  /// - Returns: whether there is one.
  package mutating func skip(through mark: String) -> Bool {
    let (bytes, mark) = (rest.utf8, Array(mark.utf8))
    var place = bytes.startIndex
    while let found = bytes[place...].firstIndex(of: mark[0]) {
      if bytes[found...].starts(with: mark) {
        rest = rest[bytes.index(found, offsetBy: mark.count)...]
        return true
      }
      place = bytes.index(after: found)
    }
    return false
  }

  /// As many of the digits 0 to 9 as stand there, up to a count.
  ///
  /// - Returns: `nil` where there are fewer than the least.
  package mutating func digits(_ counts: ClosedRange<Int>) -> Substring? {
    let digits = rest.prefix(counts.upperBound).prefix { "0"..."9" ~= $0 && $0.isASCII }
    guard digits.count >= counts.lowerBound else { return nil }
    rest = rest[digits.endIndex...]
    return digits
  }

  /// A whole number of so many digits.
  package mutating func number(digits count: Int) -> Int64? {
    digits(count...count).flatMap { Int64($0) }
  }
}

/// A Swift source without its comments and strings: what is left can be searched for words and
/// braces. Everything taken out is replaced by spaces, so lines stay where they are.
///
/// Regex literals are not told from divisions; the house writes none.
struct SwiftText {
  private(set) var lines: [Substring] = []
  private let source: [Character]
  private var plain: [Character] = []
  private var place = 0

  init(_ text: String) {
    source = Array(text)
    plain.reserveCapacity(source.count)
    while place < source.count { step() }
    lines = String(plain).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// All lines again as one text.
  var text: String { String(plain) }

  private mutating func step() {
    if looksAt("//") {
      while place < source.count, !source[place].isNewline { blank() }
    } else if looksAt("/*") {
      skipComment()
    } else if let fence = fence() {
      skipString(fence)
    } else {
      plain.append(source[place])
      place += 1
    }
  }

  private func looksAt(_ text: String, from start: Int? = nil) -> Bool {
    let start = start ?? place
    guard start + text.count <= source.count else { return false }
    return zip(source[start...], text).allSatisfy { $0 == $1 }
  }

  /// Takes out characters, but no line ends.
  private mutating func blank(_ count: Int = 1) {
    for _ in 0..<min(count, source.count - place) {
      plain.append(source[place].isNewline ? "\n" : " ")
      place += 1
    }
  }

  private mutating func skipComment() {
    var depth = 0
    repeat {
      if looksAt("/*") {
        depth += 1
        blank(2)
      } else if looksAt("*/") {
        depth -= 1
        blank(2)
      } else {
        blank()
      }
    } while depth > 0 && place < source.count
  }

  /// How a string that begins here is fenced: its number signs and its quotes.
  private func fence() -> (signs: Int, quotes: String)? {
    var signs = 0
    while place + signs < source.count, source[place + signs] == "#" { signs += 1 }
    if looksAt("\"\"\"", from: place + signs) { return (signs, "\"\"\"") }
    return looksAt("\"", from: place + signs) ? (signs, "\"") : nil
  }

  private mutating func skipString(_ fence: (signs: Int, quotes: String)) {
    let signs = String(repeating: "#", count: fence.signs)
    blank(fence.signs + fence.quotes.count)
    while place < source.count {
      if looksAt(fence.quotes + signs) { return blank(fence.quotes.count + fence.signs) }
      if looksAt("\\" + signs + "(") {
        blank(fence.signs + 2)
        skipInterpolation()
      } else {
        // An escape hides the quote or backslash behind it.
        blank(looksAt("\\" + signs) ? fence.signs + 2 : 1)
      }
    }
  }

  /// Takes out what stands between the parentheses of an interpolation, strings in it included.
  private mutating func skipInterpolation() {
    var depth = 1
    while depth > 0, place < source.count {
      if let fence = fence() {
        skipString(fence)
      } else {
        if source[place] == "(" { depth += 1 }
        if source[place] == ")" { depth -= 1 }
        blank()
      }
    }
  }
}

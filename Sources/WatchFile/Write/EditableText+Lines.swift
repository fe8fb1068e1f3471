/// Lines and signs of the text, by their places.
extension EditableText {
  func isBreak(_ place: Int) -> Bool {
    guard scalars.indices.contains(place) else { return false }
    return switch scalars[place] {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  func isBlank(_ place: Int) -> Bool {
    scalars.indices.contains(place) && (scalars[place] == " " || scalars[place] == "\t")
  }

  /// What lines of the text end with.
  var lineBreak: String {
    guard let first = scalars.indices.first(where: isBreak) else { return "\n" }
    if scalars[first] == "\r", first + 1 < scalars.count, scalars[first + 1] == "\n" {
      return "\r\n"
    }
    return scalars[first] == "\r" ? "\r" : "\n"
  }

  func lineStart(_ place: Int) -> Int {
    var place = place
    while place > 0, !isBreak(place - 1) { place -= 1 }
    return place
  }

  /// Where the line ends, before its break.
  func lineEnd(_ place: Int) -> Int {
    var place = place
    while place < scalars.count, !isBreak(place) { place += 1 }
    return place
  }

  /// Where the next line begins after a value that ends at a place, which may be there itself.
  func nextLine(_ end: Int) -> Int {
    if endsLine(end) { return end }
    let end = lineEnd(end)
    guard end < scalars.count else { return end }
    return end
      + (scalars[end] == "\r" && end + 1 < scalars.count && scalars[end + 1] == "\n" ? 2 : 1)
  }

  /// Whether what ends at a place took the end of its line with it, as a block of lines does.
  func endsLine(_ end: Int) -> Bool { end > 0 && isBreak(end - 1) }

  /// In which column of its line a place is, counted from 0.
  func column(_ place: Int) -> Int { place - lineStart(place) }

  func skippingBlanks(_ place: Int) -> Int {
    var place = place
    while isBlank(place) { place += 1 }
    return place
  }

  /// The place before which blanks begin that end at a place.
  func blanksStart(_ place: Int) -> Int {
    var place = place
    while place > 0, isBlank(place - 1) { place -= 1 }
    return place
  }

  /// Whether nothing stands before a place on its line.
  func beginsLine(_ place: Int) -> Bool {
    let start = blanksStart(place)
    return start == 0 || isBreak(start - 1)
  }

  /// Whether the line ends at a place, but for blanks and a comment.
  func restIsComment(_ place: Int) -> Bool {
    let next = skippingBlanks(place)
    guard next < scalars.count, !isBreak(next) else { return true }
    return scalars[next] == "#" && next > place
  }

  /// The next place with a sign that is neither blank nor in a comment.
  func next(_ place: Int) -> Int {
    var place = place
    while place < scalars.count {
      if isBlank(place) || isBreak(place) {
        place += 1
      } else if scalars[place] == "#" {
        place = lineEnd(place)
      } else {
        break
      }
    }
    return place
  }

  /// The next comma in brackets, if it is what comes next.
  func comma(after place: Int) -> Int? {
    let next = next(place)
    return next < scalars.count && scalars[next] == "," ? next : nil
  }

  /// Whether a comment may stand there, or words with what begins one.
  func hasComment(_ range: Range<Int>) -> Bool {
    range.contains { scalars[$0] == "#" && (isBlank($0 - 1) || isBreak($0 - 1)) }
  }

  /// Where the value of a node begins, behind its anchor and tag.
  func contentStart(_ node: Node) -> Int {
    guard let range = node.written?.range else { return 0 }
    var place = range.lowerBound
    while place < range.upperBound, "&!".unicodeScalars.contains(scalars[place]) {
      while place < range.upperBound, !isBlank(place), !isBreak(place) { place += 1 }
      place = min(next(place), range.upperBound)
    }
    return place
  }

  /// Where a pair begins: at its key, or at the question mark before it.
  func start(of key: Node) -> Int {
    let start = key.place.lowerBound
    let before = blanksStart(start)
    return before > 0 && before < start && scalars[before - 1] == "?" ? before - 1 : start
  }

  /// Behind the colon of a pair's key; `nil` where a key stands alone.
  func slot(after key: Node) -> Int? {
    let place = next(key.place.upperBound)
    return place < scalars.count && scalars[place] == ":" ? place + 1 : nil
  }

  /// Where the dash of an item stands in a list by lines.
  func dash(_ place: Int, of list: Node) -> Int {
    guard let items = list.items else { return 0 }
    return next(place == 0 ? contentStart(list) : items[place - 1].place.upperBound)
  }

  /// In which column the parts of a list or section by lines begin.
  func partsColumn(_ node: Node) -> Int? {
    guard node.isBlock else { return nil }
    if let key = node.pairs?.first?.key { return column(start(of: key)) }
    return node.items?.isEmpty == false ? column(dash(0, of: node)) : nil
  }

  func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

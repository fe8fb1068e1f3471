import BergfriedTestSupport

/// A small check that a picture is XML: every element that opens closes, in order.
enum XMLDocumentCheck {
  static func isWellFormed(_ text: String) throws -> Bool {
    var open: [Substring] = []
    for match in text.matches(of: /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>/) {
      let isClosing = !match.output.1.isEmpty
      let isEmpty = !match.output.4.isEmpty
      if isClosing {
        guard open.popLast() == match.output.2 else { return false }
      } else if !isEmpty {
        open.append(match.output.2)
      }
    }
    let brackets = text.count { $0 == "<" }
    let elements = text.matches(of: /<\/?[a-zA-Z]+(?:\s+[a-zA-Z:-]+="[^"<]*")*\s*\/?>/).count
    return open.isEmpty && brackets == elements
  }
}

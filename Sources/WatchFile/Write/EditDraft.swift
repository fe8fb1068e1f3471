/// What an operation does to a text, and what the text is to say then.
struct EditDraft {
  /// A text in the place of another one.
  struct Change {
    let range: Range<Int>
    let text: String

    init(_ range: Range<Int>, _ text: String) {
      self.range = range
      self.text = text
    }

    /// A text that comes in.
    init(at place: Int, _ text: String) { self.init(place..<place, text) }
  }

  /// They do not overlap.
  let changes: [Change]
  let expected: Node
  /// Whether what is changed may be what aliases stand for.
  let mayBeShared: Bool
}

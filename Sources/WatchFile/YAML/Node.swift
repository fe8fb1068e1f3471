/// One value of a text in YAML. An alias is what its anchor names, with the anchor's place.
struct Node {
  let content: Content
  let mark: TextMark
  let extent: Extent
  /// How it stands in the text; `nil` for what was made and not read.
  var written: Written?

  /// What is written there.
  enum Content: Hashable {
    /// A word; whether it is in quotes, or a block of lines, does not make it another one.
    case word(Word)
    case list([Node])
    case section([Pair])
  }

  /// A text, letter by letter.
  struct Word: Hashable {
    let text: String
    /// Whether it stands there as it is, neither in quotes nor as a block of lines.
    let isPlain: Bool

    static func == (one: Word, other: Word) -> Bool { one.text == other.text }

    func hash(into hasher: inout Hasher) { hasher.combine(text) }
  }

  /// A key with its value.
  struct Pair: Hashable {
    let key: Node
    let value: Node
  }

  init(_ content: Content, at mark: TextMark, written: Written? = nil) {
    self.content = content
    self.mark = mark
    self.written = written
    extent = Extent(of: content)
  }

  /// The text of a word.
  var text: String? { if case .word(let word) = content { word.text } else { nil } }

  var items: [Node]? { if case .list(let items) = content { items } else { nil } }

  var pairs: [Pair]? { if case .section(let pairs) = content { pairs } else { nil } }

  /// The value of a key in a section.
  subscript(key: String) -> Node? { pairs?.first { $0.key.text == key }?.value }
}

extension Node: Hashable {
  /// Whether both say the same, wherever they stand.
  static func == (one: Node, other: Node) -> Bool { one.content == other.content }

  func hash(into hasher: inout Hasher) { hasher.combine(content) }
}

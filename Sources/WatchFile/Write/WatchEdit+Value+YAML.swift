public import BergfriedCore

extension WatchEdit.Value {
  /// What a watch file's text says, with aliases and merged keys written out: what is at the end of
  /// the ways that edits go.
  ///
  /// - Throws: why the text is no YAML.
  /// - Complexity: O(letters, and what aliases stand for).
  public init(yaml: String) throws(Failure) { self.init(try EditableText(yaml).root) }

  private init(_ node: Node) {
    if let pairs = node.merged {
      self = .section(
        Dictionary(
          pairs.compactMap { pair in
            pair.key.text.map { ($0, WatchEdit.Value(pair.value)) }
          }, uniquingKeysWith: { first, _ in first }))
    } else if let items = node.items {
      self = .list(items.map { WatchEdit.Value($0) })
    } else if case .word(let word) = node.content {
      self = WatchEdit.Value(word)
    } else {
      self = .null
    }
  }

  /// As the watch file's reader takes words: what may be a number is one where it is not in quotes.
  private init(_ word: Node.Word) {
    guard word.isPlain else {
      self = .text(word.text)
      return
    }
    switch word.text {
    case "true", "True", "TRUE": self = .boolean(true)
    case "false", "False", "FALSE": self = .boolean(false)
    case "", "~", "null", "Null", "NULL": self = .null
    default:
      let isNumber = word.text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
      self =
        isNumber ? Double(word.text).map { .number($0) } ?? .text(word.text) : .text(word.text)
    }
  }
}

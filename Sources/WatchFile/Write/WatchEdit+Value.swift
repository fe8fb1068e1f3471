import BergfriedCore

extension WatchEdit {
  /// What is put into a watch file: any JSON.
  public indirect enum Value: Hashable, Sendable {
    /// Nothing.
    case null
    /// Yes or no.
    case boolean(Bool)
    /// A number.
    case number(Double)
    /// A text, which is read as one whatever it looks like.
    case text(String)
    /// Values in their order.
    case list([Value])
    /// Values by their keys, which are written in the order that the watch file's guide has them.
    case section([String: Value])
  }
}

extension WatchEdit.Value: Codable {
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .boolean(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([WatchEdit.Value].self) {
      self = .list(list)
    } else {
      self = .section(try value.decode([String: WatchEdit.Value].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .null: try value.encodeNil()
    case .boolean(let flag): try value.encode(flag)
    case .number(let number): try value.encode(number)
    case .text(let text): try value.encode(text)
    case .list(let list): try value.encode(list)
    case .section(let members): try value.encode(members)
    }
  }
}

extension WatchEdit.Value {
  /// What a reader of YAML makes of it.
  var node: Node {
    switch self {
    case .text(let text): Node(word: text, isPlain: PlainWord.isRead(text))
    case .list(let items): Node(.list(items.map(\.node)), at: TextMark(line: 1))
    case .section:
      Node(
        .section(
          members.map { Node.Pair(key: WatchEdit.Value.text($0.key).node, value: $0.value.node) }),
        at: TextMark(line: 1))
    case .null, .boolean, .number: Node(word: word, isPlain: true)
    }
  }

  /// What is written for it where it is one word, without quotes.
  var word: String {
    switch self {
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .number(let number): Format.plain(number)
    case .text(let text): text
    case .list, .section: ""
    }
  }

  /// The items of a list; none where it is no list.
  var items: [WatchEdit.Value] { if case .list(let items) = self { items } else { [] } }

  /// The members of a section in the order in which they are written. Keys of the user's own, as
  /// levels of a ladder are, go by their numbers, which rise.
  var members: [(key: String, value: WatchEdit.Value)] {
    guard case .section(let members) = self else { return [] }
    let order = SectionKeys.order(of: Set(members.keys))
    return members.sorted {
      (order[$0.key] ?? .max, $0.value.size, $0.key) < (
        order[$1.key] ?? .max, $1.value.size, $1.key
      )
    }
  }

  private var size: Double { if case .number(let number) = self { number } else { 0 } }

  /// The value of a key.
  subscript(key: String) -> WatchEdit.Value? {
    if case .section(let members) = self { members[key] } else { nil }
  }

  /// All texts in it.
  var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let items): items.flatMap(\.texts)
    case .section(let members): members.values.flatMap(\.texts)
    case .null, .boolean, .number: []
    }
  }

  /// Whether it is a list with sections, each of which reads well on a line of its own.
  var isListOfSections: Bool {
    items.contains { if case .section = $0 { true } else { false } }
  }

  /// Whether it holds lists of sections, and so is not told on one line.
  var isDeep: Bool { members.contains { $0.value.isListOfSections || $0.value.isDeep } }
}

extension Node {
  init(word: String, isPlain: Bool) {
    self.init(.word(Word(text: word, isPlain: isPlain)), at: TextMark(line: 1))
  }
}

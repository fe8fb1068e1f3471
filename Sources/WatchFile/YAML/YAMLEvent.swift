import CYAML

/// One of libyaml's events, with what is used of it.
struct YAMLEvent {
  let kind: yaml_event_type_t
  let mark: TextMark
  /// Where it stands, counted in Unicode scalars.
  let range: Range<Int>
  let style: Node.Style
  /// The anchor that an alias names, or that a value has.
  let anchor: String?
  /// What a scalar says; empty for all else.
  let word: Node.Word

  init(_ event: yaml_event_t) {
    kind = event.type
    mark = TextMark(event.start_mark)
    range = Int(event.start_mark.index)..<Int(event.end_mark.index)
    var style = Node.Style.plain
    var word = Node.Word(text: "", isPlain: true)
    let name: UnsafeMutablePointer<UInt8>?
    switch event.type {
    case YAML_ALIAS_EVENT: name = event.data.alias.anchor
    case YAML_SEQUENCE_START_EVENT:
      name = event.data.sequence_start.anchor
      style = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block
    case YAML_MAPPING_START_EVENT:
      name = event.data.mapping_start.anchor
      style = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      name = scalar.anchor
      style = YAMLEvent.style(scalar.style)
      word = Node.Word(
        text: YAMLEvent.text(UnsafeBufferPointer(start: scalar.value, count: scalar.length)),
        isPlain: style == .plain)
    default: name = nil
    }
    anchor = name.map { String(cString: $0) }
    self.word = word
    self.style = style
  }

  private static func style(_ style: yaml_scalar_style_t) -> Node.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .plain
    }
  }

  /// A byte order mark, as texts that were joined have it inside, belongs to no word.
  private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return String(decoding: bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0), as: UTF8.self)
  }
}

extension TextMark {
  init(_ mark: yaml_mark_t) { self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1) }
}

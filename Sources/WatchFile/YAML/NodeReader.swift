import BergfriedCore
import CYAML

/// Puts libyaml's events together to the one value of a text.
struct NodeReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeBufferPointer<UInt8>
  private var anchors: [String: Node] = [:]

  /// Reads a text.
  ///
  /// - Returns: `nil` where nothing stands in it.
  /// - Complexity: O(letters), however much aliases stand for.
  static func node(of yaml: String) throws(YAMLError) -> Node? {
    var yaml = yaml
    let result = yaml.withUTF8 { text in
      Result { () throws(YAMLError) in
        var reader = try NodeReader(text)
        return try reader.root()
      }
    }
    return try result.get()
  }

  private init(_ text: UnsafeBufferPointer<UInt8>) throws(YAMLError) {
    self.text = text
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else { throw NodeReader.noMemory }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  private mutating func root() throws(YAMLError) -> Node? {
    // The beginning of the text, and that of the document in it.
    _ = try next()
    guard try next().kind != YAML_STREAM_END_EVENT else { return nil }
    let root = try node(from: next(), depth: 1)
    // The document's end, and the text's.
    _ = try next()
    let last = try next()
    guard last.kind == YAML_STREAM_END_EVENT else {
      throw YAMLError(
        text: "this is not YAML of one document: a second one begins here", mark: last.mark)
    }
    return root
  }

  private func next() throws(YAMLError) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }

  /// The value that begins with an event.
  private mutating func node(from event: YAMLEvent, depth: Int) throws(YAMLError) -> Node {
    guard depth <= Extent.mostDepth else {
      throw YAMLError(
        code: .watchExpands,
        text: "lists and sections lie more than \(Extent.mostDepth) deep in one another here",
        mark: event.mark)
    }
    let content: Node.Content
    var end = event.range.upperBound
    switch event.kind {
    case YAML_ALIAS_EVENT:
      guard var node = event.anchor.flatMap({ anchors[$0] }) else {
        throw YAMLError(text: "this is not YAML: found undefined alias", mark: event.mark)
      }
      node.written?.alias = event.range
      return node
    case YAML_SEQUENCE_START_EVENT:
      let items = try items(depth: depth, &end)
      content = .list(items)
      if event.style == .block { end = items.last?.written?.place.upperBound ?? end }
    case YAML_MAPPING_START_EVENT:
      let pairs = try pairs(depth: depth, &end)
      content = .section(pairs)
      // A pair that stands in a list in brackets has none of its own.
      let isBare = pairs.first?.key.written?.place.lowerBound == event.range.lowerBound
      if event.style == .block || isBare {
        end = pairs.last?.value.written?.place.upperBound ?? end
      }
    default: content = .word(event.word)
    }
    let node = Node(
      content, at: event.mark,
      written: Node.Written(
        range: event.range.lowerBound..<max(end, event.range.lowerBound), style: event.style,
        hasAnchor: event.anchor != nil))
    guard !node.extent.isTooMuch(forLetters: text.count) else {
      throw YAMLError(
        code: .watchExpands,
        text: "its anchors and aliases stand for more than \(Extent.mostValues) values, or for "
          + "lists more than \(Extent.mostDepth) deep: write out what is meant", mark: nil)
    }
    if let anchor = event.anchor { anchors[anchor] = node }
    return node
  }

  /// - Parameter end: becomes the place where they end.
  private mutating func items(depth: Int, _ end: inout Int) throws(YAMLError) -> [Node] {
    var items: [Node] = []
    while true {
      let event = try next()
      end = event.range.upperBound
      if event.kind == YAML_SEQUENCE_END_EVENT { return items }
      items.append(try node(from: event, depth: depth + 1))
    }
  }

  /// - Parameter end: becomes the place where they end.
  private mutating func pairs(depth: Int, _ end: inout Int) throws(YAMLError) -> [Node.Pair] {
    var pairs: [Node.Pair] = []
    while true {
      let event = try next()
      end = event.range.upperBound
      if event.kind == YAML_MAPPING_END_EVENT { break }
      let key = try node(from: event, depth: depth + 1)
      pairs.append(Node.Pair(key: key, value: try node(from: next(), depth: depth + 1)))
    }
    try NodeReader.checkKeys(pairs.map(\.key))
    return pairs
  }

  /// - Throws: where the first of the keys stands that are there more than once, by their letters.
  private static func checkKeys(_ keys: [Node]) throws(YAMLError) {
    guard Set(keys).count < keys.count else { return }
    let twice = Dictionary(grouping: keys) { $0 }.values.filter { $0.count > 1 }.map {
      (name: $0[0].text ?? "a key that is no word", mark: $0[0].mark)
    }.sorted { ($0.name, $0.mark.line) < ($1.name, $1.mark.line) }
    let names = twice.map(\.name).joined(separator: ", ")
    throw YAMLError(
      code: .watchRepeated,
      text: "\(names) stands twice in one section: keep one of them", mark: twice[0].mark)
  }

  private static let noMemory = YAMLError(
    code: .memoryNone, text: "there is no memory to read it: free some and ask again", mark: nil)

  /// What libyaml has against the text.
  private var problem: YAMLError {
    let parser = parser.pointee
    guard parser.error != YAML_MEMORY_ERROR, let words = parser.problem else {
      return NodeReader.noMemory
    }
    let problem = "this is not YAML: " + String(cString: words)
    if parser.error == YAML_READER_ERROR {
      let before = text.prefix(Int(clamping: parser.problem_offset))
      let lines = String(decoding: before, as: UTF8.self).count(where: \.isNewline)
      return YAMLError(text: problem, mark: TextMark(line: 1 + lines))
    }
    let context = parser.context.map {
      " " + String(cString: $0) + " from line \(parser.context_mark.line + 1)"
    }
    return YAMLError(text: problem + (context ?? ""), mark: TextMark(parser.problem_mark))
  }
}

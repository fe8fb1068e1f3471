import BergfriedFiles

extension Node {
  /// The value that a step leads to.
  subscript(turn: Turn) -> Node {
    switch turn {
    case .pair(let place): pairs![place].value
    case .item(let place): items![place]
    }
  }

  /// The same with the value changed that some steps lead to.
  func changed(at turns: some Collection<Turn>, _ change: (Node) -> Node) -> Node {
    guard let turn = turns.first else { return change(self) }
    let rest = turns.dropFirst()
    switch turn {
    case .pair(let place):
      var pairs = pairs!
      pairs[place] = Pair(
        key: pairs[place].key, value: pairs[place].value.changed(at: rest, change))
      return Node(.section(pairs), at: mark)
    case .item(let place):
      var items = items!
      items[place] = items[place].changed(at: rest, change)
      return Node(.list(items), at: mark)
    }
  }

  /// The same with all merge keys put in, which is what is read of it.
  var resolved: Node {
    switch content {
    case .word: self
    case .list(let items): Node(.list(items.map(\.resolved)), at: mark, written: written)
    case .section:
      Node(
        .section((merged ?? []).map { Pair(key: $0.key, value: $0.value.resolved) }), at: mark,
        written: written)
    }
  }

  /// Whether it has an anchor or is an alias.
  var isNamed: Bool { written.map { $0.hasAnchor || $0.alias != nil } ?? false }

  /// Whether it, or something in it, has an anchor or is an alias.
  var mayBeShared: Bool {
    if isNamed { return true }
    switch content {
    case .word: return false
    case .list(let items): return items.contains(where: \.mayBeShared)
    case .section(let pairs):
      return pairs.contains { $0.key.mayBeShared || $0.value.mayBeShared }
    }
  }

  /// What stands in its place in the text.
  var place: Range<Int> { written?.place ?? 0..<0 }

  var isFlow: Bool { written?.style == .flow }

  /// Whether it is a list or section by its lines, and no alias of one.
  var isBlock: Bool {
    guard let written, written.style == .block, written.alias == nil else { return false }
    return text == nil
  }

  /// Whether nothing is written where it stands.
  var isEmptyWord: Bool { text == "" && place.isEmpty }

  /// What the `name` of a section says, as it is read.
  var name: String? {
    merged?.first { $0.key.text == "name" }?.value.text.map(PlainText.oneLine)
  }
}

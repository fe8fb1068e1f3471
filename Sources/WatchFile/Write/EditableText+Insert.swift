import BergfriedCore

/// Items that come into lists.
extension EditableText {
  /// - Parameter place: before which item; at the end where none is said.
  func inserting(
    _ value: WatchEdit.Value, in path: [WatchEdit.Step], at place: Int?
  ) throws(Failure) -> EditDraft {
    guard let list = try list(path) else {
      guard place ?? 0 == 0 else { throw EditPlace.nowhere(path + [.place(place ?? 0)]) }
      return try setting(path, .list([value]))
    }
    guard let items = list.node.items else {
      throw EditPlace.nowhere(path + [.place(place ?? 0)], "a list", list.node)
    }
    let place = place ?? items.count
    guard (0...items.count).contains(place) else {
      throw EditPlace.nowhere(path + [.place(place)])
    }
    return EditDraft(
      changes: inserting(value, at: place, of: list),
      expected: root.changed(at: list.turns) { node in
        var items = items
        items.insert(value.node, at: place)
        return Node(.list(items), at: node.mark)
      }, mayBeShared: list.nodes.contains(where: \.isNamed))
  }

  /// The list that a way leads to; `nil` where there is nothing yet, and it may be set.
  private func list(_ path: [WatchEdit.Step]) throws(Failure) -> EditPlace? {
    if case .key(let key) = path.last {
      let section = try find(path.dropLast()).node
      let isSection = section.isEmptyWord || section.pairs != nil
      if isSection, section.merged?.contains(where: { $0.key.text == key }) != true { return nil }
    }
    let place = try find(path)
    return place.node.isEmptyWord && !path.isEmpty ? nil : place
  }

  private func inserting(
    _ value: WatchEdit.Value, at place: Int, of list: EditPlace
  ) -> [EditDraft.Change] {
    guard let items = list.node.items else { return [] }
    if list.node.isFlow || list.isInFlow {
      let line = ValueText.line(value)
      guard let first = items.first else {
        let isWide = if case .section = value { true } else { false }
        return inEmptyBrackets(line, of: list.node, isWide: isWide)
      }
      guard place == 0 else {
        let before = items[place - 1].place
        return inBrackets(line, after: before.upperBound, beginning: before.lowerBound)
      }
      let start = first.place.lowerBound
      let gap = beginsLine(start) ? lineBreak + spaces(column(start)) : " "
      return [EditDraft.Change(at: start, line + "," + gap)]
    }
    let sibling = items[max(0, place - 1)]
    let dash = dash(max(0, place - 1), of: list.node)
    let lines = itemLines(value, like: sibling, dash: dash)
    guard place == 0 else {
      return [below(items[place - 1].place.upperBound, lines, column: column(dash))]
    }
    let margin = spaces(column(dash))
    return [EditDraft.Change(at: dash, lines.map { $0 + lineBreak + margin }.joined())]
  }

  /// The lines of an item, written as one beside it.
  private func itemLines(
    _ value: WatchEdit.Value, like sibling: Node, dash: Int
  ) -> [String] {
    let start = sibling.place.lowerBound
    let isNear = skippingBlanks(dash + 1) == start && lineStart(start) == lineStart(dash)
    let isBlock = sibling.pairs == nil || sibling.written?.alias != nil ? nil : sibling.isBlock
    return valueText(sibling.isBlock ? sibling : nil).item(
      of: value, isBlock: isBlock, gap: isNear && sibling.isBlock ? start - dash - 1 : 1)
  }
}

import BergfriedCore

/// Keys and items that go.
extension EditableText {
  /// Lists that may be left out, and so are when their last item goes.
  private static let optionalLists: Set = [
    "telescopes", "cameras", "looks", "zones", "crossings", "escorts",
  ]

  func removing(_ path: [WatchEdit.Step]) throws(Failure) -> EditDraft {
    let place = try find(path)
    guard let turn = place.turns.last, let parent = place.parent else {
      throw Failure(.watchEditNowhere, "no place is named: say what is to be removed")
    }
    let above = place.above
    switch turn {
    case .item where parent.items?.count == 1:
      if let key = above.key?.text, EditableText.optionalLists.contains(key) {
        return try removing(above, from: above.above, path)
      }
      return keepsComments(parent)
        ? try removing(place, from: above, path) : replacing(above, .list([]))
    case .item, .pair:
      return try removing(place, from: above, path)
    }
  }

  /// Whether there are comments between brackets, which stay when all else goes.
  private func keepsComments(_ node: Node) -> Bool {
    node.isFlow && node.written?.alias == nil && hasComment(node.place)
  }

  /// - Parameter above: what it is removed from, which may be empty then.
  private func removing(
    _ place: EditPlace, from above: EditPlace, _ path: [WatchEdit.Step]
  ) throws(Failure) -> EditDraft {
    let parent = above.node
    if parent.pairs?.count == 1, !keepsComments(parent) { return replacing(above, .section([:])) }
    let isFlow = parent.isFlow || above.isInFlow
    let changes: [EditDraft.Change]
    let expected: Node.Content
    switch place.turns.last {
    case .item(let index):
      var items = parent.items ?? []
      let ranges = items.map(\.place)
      changes = isFlow ? fromBrackets(index, of: ranges) : itemLines(index, of: parent, ranges)
      items.remove(at: index)
      expected = .list(items)
    case .pair(let index):
      var pairs = parent.pairs ?? []
      let ranges = pairs.map(range)
      changes = isFlow ? fromBrackets(index, of: ranges) : pairLines(index, of: ranges)
      let key = pairs.remove(at: index).key
      let left = Node(.section(pairs), at: parent.mark).merged ?? []
      // A merge key would bring it back.
      guard !left.contains(where: { $0.key == key }) else { throw EditableText.shared(path) }
      expected = .section(pairs)
    case nil: preconditionFailure("the whole of a text is not removed")
    }
    return EditDraft(
      changes: changes,
      expected: root.changed(at: above.turns) { Node(expected, at: $0.mark) },
      mayBeShared: place.mayBeShared)
  }

  /// Where a pair stands, its value included.
  private func range(_ pair: Node.Pair) -> Range<Int> {
    let start = start(of: pair.key)
    let end =
      pair.value.isEmptyWord
      ? slot(after: pair.key) ?? pair.key.place.upperBound : pair.value.place.upperBound
    return start..<max(start, end)
  }

  /// One of the values in brackets goes, with its comma.
  private func fromBrackets(_ index: Int, of ranges: [Range<Int>]) -> [EditDraft.Change] {
    let range = ranges[index]
    let isAlone = beginsLine(range.lowerBound)
    guard let comma = comma(after: range.upperBound) else {
      let comma = index > 0 ? self.comma(after: ranges[index - 1].upperBound) : nil
      let end =
        isAlone && restIsComment(range.upperBound)
        ? lineEnd(range.upperBound) : range.upperBound
      guard let comma else { return [EditDraft.Change(range, "")] }
      guard hasComment(comma..<range.lowerBound) else { return [EditDraft.Change(comma..<end, "")] }
      return [
        EditDraft.Change(comma..<comma + 1, ""), EditDraft.Change(range.lowerBound..<end, ""),
      ]
    }
    guard !hasComment(range.upperBound..<comma) else {
      return [EditDraft.Change(range, ""), EditDraft.Change(comma..<comma + 1, "")]
    }
    let isLast = restIsComment(comma + 1)
    if isAlone, isLast {
      return [EditDraft.Change(lineStart(range.lowerBound)..<nextLine(comma + 1), "")]
    }
    let start = isLast ? blanksStart(range.lowerBound) : range.lowerBound
    return [EditDraft.Change(start..<(isLast ? comma + 1 : skippingBlanks(comma + 1)), "")]
  }

  /// The lines of an item of a list go.
  private func itemLines(
    _ index: Int, of list: Node, _ ranges: [Range<Int>]
  ) -> [EditDraft.Change] {
    let dash = dash(index, of: list)
    let end = ranges[index].upperBound
    guard !beginsLine(dash) else {
      return [EditDraft.Change(lineStart(dash)..<nextLine(end), "")]
    }
    return [EditDraft.Change(dash..<firstEnd(end, next: self.dash(1, of: list)), "")]
  }

  /// The lines of a key of a section go.
  private func pairLines(_ index: Int, of ranges: [Range<Int>]) -> [EditDraft.Change] {
    let range = ranges[index]
    guard !beginsLine(range.lowerBound) else {
      return [EditDraft.Change(lineStart(range.lowerBound)..<nextLine(range.upperBound), "")]
    }
    let next = ranges.indices.contains(index + 1) ? ranges[index + 1].lowerBound : nil
    let end = next.map { firstEnd(range.upperBound, next: $0) } ?? lineEnd(range.upperBound)
    return [EditDraft.Change(range.lowerBound..<end, "")]
  }

  /// Up to where the first part of a list or section goes that stands on the line of what it is in:
  /// up to the next one, which takes its place, or up to the comments before that.
  private func firstEnd(_ end: Int, next: Int) -> Int {
    let line = endsLine(end) ? end : lineEnd(end)
    return hasComment(line..<max(line, next)) ? line : next
  }
}

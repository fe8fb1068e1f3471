import BergfriedCore

/// Values that take the place of others, and keys that come in.
extension EditableText {
  /// - Parameter sibling: behind which of its siblings a key comes that is not there yet, by its
  ///   place; behind all of them if none is said.
  func setting(
    _ path: [WatchEdit.Step], _ value: WatchEdit.Value, behind sibling: Int? = nil
  ) throws(Failure) -> EditDraft {
    guard let last = path.last else {
      throw Failure(.watchEditNowhere, "no place is named: say what is to be set")
    }
    guard case .key(let key) = last else { return replacing(try find(path), value) }
    let above = try find(path.dropLast())
    let section = above.node
    if section.isEmptyWord, !above.turns.isEmpty {
      return replacing(above, .section([key: value]))
    }
    guard var pairs = section.pairs ?? (section.isEmptyWord ? [] : nil) else {
      throw EditPlace.nowhere(path, "a section", section)
    }
    if let pair = pairs.firstIndex(where: { $0.key.text == key }) {
      var place = above
      place.go(.pair(pair))
      return replacing(place, value)
    }
    let place = min(sibling.map { $0 + 1 } ?? pairs.count, pairs.count)
    let changes =
      place == 0
      ? beginning(key, value, in: above) : adding(key, value, to: above, behind: pairs[place - 1])
    pairs.insert(
      Node.Pair(key: WatchEdit.Value.text(key).node, value: value.node), at: place)
    let expected = Node(.section(pairs), at: section.mark)
    return EditDraft(
      changes: changes, expected: root.changed(at: above.turns) { _ in expected },
      mayBeShared: above.nodes.contains(where: \.isNamed))
  }

  /// Another value in the place of one that is there.
  func replacing(_ place: EditPlace, _ value: WatchEdit.Value) -> EditDraft {
    EditDraft(
      changes: changes(place, value),
      expected: root.changed(at: place.turns) { _ in value.node },
      mayBeShared: place.mayBeShared)
  }

  private func changes(_ place: EditPlace, _ value: WatchEdit.Value) -> [EditDraft.Change] {
    let old = place.node
    let style = old.written?.alias == nil ? old.written?.style : nil
    let line = ValueText.line(value, like: style)
    if old.isEmptyWord { return filling(place, value, line) }
    guard old.isBlock, !place.isInFlow else { return [EditDraft.Change(inline(old), line)] }
    let start = old.place.lowerBound
    let writer = valueText(place.parent)
    let lines = writer.mayBeBlock(value) && !old.isNamed ? writer.lines(value) : nil
    guard beginsLine(start), let slot = place.key.flatMap(slot) else {
      let end = old.place.upperBound
      let margin = lineBreak + spaces(column(start))
      return [
        EditDraft.Change(
          start..<(endsLine(end) ? inline(old).upperBound : lineEnd(end)),
          place.key == nil ? lines?.joined(separator: margin) ?? line : line)
      ]
    }
    let whole = lineStart(start)..<nextLine(old.place.upperBound)
    guard let lines, let column = linesColumn(of: value, replacing: place) else {
      return [EditDraft.Change(at: slot, " " + line), EditDraft.Change(whole, "")]
    }
    let text = lines.map { spaces(column) + $0 }.joined(separator: lineBreak)
    return [EditDraft.Change(whole, text + (endsLine(whole.upperBound) ? lineBreak : ""))]
  }

  /// In which column the lines of a value begin: in that of the old ones, if it is of their kind.
  private func linesColumn(of value: WatchEdit.Value, replacing place: EditPlace) -> Int? {
    let isList = if case .list = value { true } else { false }
    if isList == (place.node.items != nil) { return partsColumn(place.node) }
    return place.parent.flatMap { parent in
      partsColumn(parent).map { $0 + valueText(parent).indent(of: value) }
    }
  }

  /// The range of a value without line breaks at its end.
  private func inline(_ node: Node) -> Range<Int> {
    let range = node.place
    var end = range.upperBound
    while end > range.lowerBound, isBreak(end - 1) { end -= 1 }
    return range.lowerBound..<end
  }

  /// A value where a key or a dash has none.
  private func filling(
    _ place: EditPlace, _ value: WatchEdit.Value, _ line: String
  ) -> [EditDraft.Change] {
    guard let key = place.key else {
      return [EditDraft.Change(at: place.node.place.lowerBound, " " + line)]
    }
    guard let slot = slot(after: key) else {
      return [EditDraft.Change(at: key.place.upperBound, ": " + line)]
    }
    guard !place.isInFlow, let parent = place.parent,
      let column = partsColumn(parent),
      let lines = blockLines(key: key.text ?? "", value, in: parent)
    else { return [EditDraft.Change(at: slot, " " + line)] }
    return [
      EditDraft.Change(
        at: lineEnd(slot),
        lines.dropFirst().map { lineBreak + spaces(column) + $0 }.joined())
    ]
  }

  /// The lines of a pair whose value is written by lines; `nil` for one on the key's line.
  private func blockLines(
    key: String, _ value: WatchEdit.Value, in section: Node
  ) -> [String]? {
    let lines = valueText(section).lines(
      key: key, value, isBlock: isBlock(value, among: section))
    return lines.count > 1 ? lines : nil
  }

  /// A new key of a section.
  private func adding(
    _ key: String, _ value: WatchEdit.Value, to place: EditPlace, behind last: Node.Pair
  ) -> [EditDraft.Change] {
    let section = place.node
    let end =
      last.value.isEmptyWord
      ? slot(after: last.key) ?? last.key.place.upperBound : last.value.place.upperBound
    if section.isFlow || place.isInFlow {
      let text = "\(ValueText.quoted(key)): \(ValueText.line(value))"
      let open = contentStart(section)
      guard scalars[open] == "{" else {
        return [EditDraft.Change(at: open, "{ "), EditDraft.Change(at: end, ", \(text) }")]
      }
      return inBrackets(text, after: end, beginning: start(of: last.key))
    }
    let lines = valueText(section).lines(
      key: key, value, isBlock: isBlock(value, among: section))
    return [below(end, lines, column: partsColumn(section) ?? 0)]
  }

  /// The first key of a section or of the whole text.
  private func beginning(
    _ key: String, _ value: WatchEdit.Value, in place: EditPlace
  ) -> [EditDraft.Change] {
    if place.node.isFlow {
      return inEmptyBrackets(
        "\(ValueText.quoted(key)): \(ValueText.line(value))", of: place.node, isWide: true)
    }
    let lines = valueText(nil).lines(
      key: key, value, isBlock: value.isListOfSections || !value.members.isEmpty)
    let isAtLineStart = scalars.isEmpty || endsLine(scalars.count)
    return [
      EditDraft.Change(
        at: scalars.count,
        (isAtLineStart ? "" : lineBreak) + lines.map { $0 + lineBreak }.joined())
    ]
  }

  /// Lines that come after a value.
  func below(_ end: Int, _ lines: [String], column: Int) -> EditDraft.Change {
    let lines = lines.map { spaces(column) + $0 }
    return endsLine(end)
      ? EditDraft.Change(at: end, lines.map { $0 + lineBreak }.joined())
      : EditDraft.Change(at: lineEnd(end), lines.map { lineBreak + $0 }.joined())
  }

  /// A value in brackets that comes after another one.
  ///
  /// - Parameters:
  ///   - end: where the other one ends.
  ///   - start: where it begins.
  func inBrackets(_ text: String, after end: Int, beginning start: Int) -> [EditDraft.Change] {
    let comma = comma(after: end)
    let place = comma.map { $0 + 1 } ?? end
    let after = comma == nil ? "" : ","
    guard beginsLine(start) else {
      return [EditDraft.Change(at: place, (comma == nil ? ", " : " ") + text + after)]
    }
    let line = lineBreak + spaces(column(start)) + text + after
    guard restIsComment(place) else {
      return [EditDraft.Change(at: place, (comma == nil ? "," : "") + line)]
    }
    return (comma == nil ? [EditDraft.Change(at: end, ",")] : [])
      + [EditDraft.Change(at: lineEnd(place), line)]
  }

  /// The first value in brackets.
  func inEmptyBrackets(_ text: String, of node: Node, isWide: Bool) -> [EditDraft.Change] {
    let inside = contentStart(node) + 1..<(node.written?.range.upperBound ?? 0) - 1
    guard !hasComment(inside) else {
      return [EditDraft.Change(at: inside.upperBound, text + " ")]
    }
    return [EditDraft.Change(inside, isWide ? " \(text) " : text)]
  }
}

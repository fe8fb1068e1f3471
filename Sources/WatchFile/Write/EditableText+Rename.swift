import BergfriedCore
import BergfriedFiles

/// Names that change.
extension EditableText {
  func renaming(_ path: [WatchEdit.Step], _ name: String) throws(Failure) -> EditDraft {
    let place = try find(path)
    guard let pairs = place.node.pairs else {
      throw EditPlace.nowhere(path + [.key("name")], "a section", place.node)
    }
    guard pairs.contains(where: { $0.key.text == "name" }) else {
      return try setting(path + [.key("name")], .text(name))
    }
    guard let old = place.node.name, old != PlainText.oneLine(name) else {
      return try setting(path + [.key("name")], .text(name))
    }
    // Ways lead through what is read, as aliases stand for it and merge keys bring it in.
    let whole = root.resolved
    let thing = try EditableText.find(path, in: whole)
    var named = thing
    try named.go(.key("name"), path: path)
    var meant = [named]
    if EditableText.isMeant(thing, by: old, in: whole) {
      let references = EditableText.references(in: whole)
      let new = PlainText.oneLine(name)
      guard !references.contains(where: { $0.node.text.map(PlainText.oneLine) == new }) else {
        throw Failure(
          .watchEditTaken,
          "\(name) is named in the watch already, where it means something else: "
            + "give \(path.shown) another name")
      }
      meant += references.filter { $0.node.text.map(PlainText.oneLine) == old }
    }
    return EditDraft(
      changes: changes(meant.map(\.node), name),
      expected: meant.reduce(whole) { whole, place in
        whole.changed(at: place.turns) { _ in Node(word: name, isPlain: true) }
      }, mayBeShared: root.mayBeShared)
  }

  private static func find(
    _ path: [WatchEdit.Step], in whole: Node
  ) throws(Failure) -> EditPlace {
    var place = EditPlace(whole)
    for step in path { try place.go(step, path: path) }
    return place
  }

  /// The words in their places, each once however many aliases stand for it.
  private func changes(_ nodes: [Node], _ name: String) -> [EditDraft.Change] {
    var changes: [Int: EditDraft.Change] = [:]
    for node in nodes {
      guard let written = node.written else { continue }
      let start = contentStart(node)
      var end = written.range.upperBound
      while end > start, isBreak(end - 1) { end -= 1 }
      let text = ValueText.line(.text(name), like: written.style)
      changes[start] = EditDraft.Change(start..<end, text)
    }
    return Array(changes.values)
  }

  /// Whether a name means this tower or zone: the first that has it, towers before zones.
  private static func isMeant(_ place: EditPlace, by name: String, in whole: Node) -> Bool {
    guard place.turns.count == 2 else { return false }
    for key in ["towers", "zones"] {
      for other in parts(EditPlace(whole), key) where other.node.name == name {
        return other.turns == place.turns
      }
    }
    return false
  }

  /// All words of a watch that may name a tower or a zone.
  private static func references(in whole: Node) -> [EditPlace] {
    let top = EditPlace(whole)
    let instruments = parts(top, "towers").flatMap { tower in
      ["telescopes", "cameras"].flatMap { parts(tower, $0) }
    }
    let targets = instruments.flatMap { parts($0, "looks") }.flatMap { values($0, "towards") }
    let ways = ["crossings", "escorts"].flatMap { parts(top, $0) }
    let ends = ways.flatMap { way in ["from", "to"].flatMap { values(way, $0) } }
    return (targets + ends.flatMap { end in end.node.items == nil ? [end] : parts(end) })
      .filter { isName($0.node) }
  }

  /// Whether it is a word and no number of a position.
  private static func isName(_ node: Node) -> Bool {
    guard case .word(let word) = node.content else { return false }
    return !word.isPlain || Double(word.text) == nil
  }

  private static func values(_ place: EditPlace, _ key: String) -> [EditPlace] {
    guard let pair = place.node.pairs?.firstIndex(where: { $0.key.text == key }) else { return [] }
    var value = place
    value.go(.pair(pair))
    return [value]
  }

  private static func parts(_ place: EditPlace, _ key: String) -> [EditPlace] {
    values(place, key).flatMap(parts)
  }

  private static func parts(_ place: EditPlace) -> [EditPlace] {
    (place.node.items ?? []).indices.map { index in
      var part = place
      part.go(.item(index))
      return part
    }
  }
}

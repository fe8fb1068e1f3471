import BergfriedCore
import BergfriedFiles

/// What an edit changes, and on which lists' order it depends.
struct EditReach {
  /// Ways to what is changed, in which items go by their names if they have some.
  private var changed: [[WatchEdit.Step]] = []
  /// Lists into which items come, behind all others.
  private var appended: [[WatchEdit.Step]] = []
  /// Lists whose items are told by their places.
  private var counted: Set<[WatchEdit.Step]> = []
  /// Lists whose items get other places.
  private var moved: Set<[WatchEdit.Step]> = []
  /// Names that things get or lose wherever they are meant.
  private var renamed: Set<String> = []
  /// Texts that come in, which may be names.
  private var words: Set<String> = []

  /// - Returns: `nil` for an edit that cannot be made.
  init?(of edit: WatchEdit, in yaml: String) {
    var yaml = yaml
    for operation in edit.operations {
      guard let text = try? EditableText(yaml) else { return nil }
      note(operation, in: text.root)
      guard let next = try? text.text(after: operation) else { return nil }
      yaml = next
    }
  }

  private mutating func note(_ operation: WatchEdit.Operation, in root: Node) {
    let path = settled(operation.path, in: root)
    switch operation {
    case .set(let steps, let value):
      words.formUnion(value.texts)
      // Who has another name is found by the old one no more.
      changed.append(steps.last == .key("name") ? Array(path.dropLast()) : path)
    case .insert(_, let place, let value):
      words.formUnion(value.texts)
      if let name = value["name"].map({ PlainText.oneLine($0.word) }), !name.isEmpty {
        changed.append(path + [.named(name)])
      } else {
        appended.append(path)
      }
      guard place != nil else { return }
      counted.insert(path)
      moved.insert(path)
    case .remove(let steps):
      changed.append(path)
      if case .key = steps.last { return }
      moved.insert(Array(path.dropLast()))
    case .rename(_, let name):
      changed.append(path)
      renamed.insert(name)
      if case .named(let old) = path.last { renamed.insert(old) }
    }
  }

  /// A way on which items go by their names; those that have none go by their places.
  private mutating func settled(_ path: [WatchEdit.Step], in root: Node) -> [WatchEdit.Step] {
    var settled: [WatchEdit.Step] = []
    var node: Node? = root
    for step in path {
      switch step {
      case .key(let key):
        node = node?.merged?.first { $0.key.text == key }?.value
        settled.append(step)
      case .place(let place):
        counted.insert(settled)
        node = node?.items.flatMap { $0.indices.contains(place) ? $0[place] : nil }
        settled.append(node?.name.map(WatchEdit.Step.named) ?? step)
      case .named(let name):
        let name = PlainText.oneLine(name)
        node = node?.items?.first { $0.name == name }
        settled.append(.named(name))
      }
    }
    return settled
  }

  func touches(_ other: EditReach) -> Bool {
    changed.contains { way in other.changed.contains { EditReach.meet(way, $0) } }
      || appended.contains { list in other.changed.contains { list.starts(with: $0) } }
      || other.appended.contains { list in changed.contains { list.starts(with: $0) } }
      || !renamed.isDisjoint(with: other.words) || !words.isDisjoint(with: other.renamed)
      || !moved.isDisjoint(with: other.counted) || !counted.isDisjoint(with: other.moved)
  }

  /// Whether one way is the other one or its beginning.
  private static func meet(_ one: [WatchEdit.Step], _ other: [WatchEdit.Step]) -> Bool {
    one.starts(with: other) || other.starts(with: one)
  }
}

@testable import BergfriedWatchFile

/// What a text says, and what edits do to it: slow and obvious.
indirect enum EditTruth: Equatable {
  case word(String, isEmpty: Bool)
  case list([EditTruth])
  case section([(key: String, value: EditTruth)])

  /// What is read of a text, merge keys put in.
  init(_ yaml: String) throws {
    let text = yaml.first == "\u{FEFF}" ? String(yaml.dropFirst()) : yaml
    self = try NodeReader.node(of: text).map { EditTruth($0) } ?? .word("", isEmpty: true)
  }

  init(_ node: Node) {
    switch node.content {
    case .word(let word): self = .word(word.text, isEmpty: word.text.isEmpty && word.isPlain)
    case .list(let items): self = .list(items.map { EditTruth($0) })
    case .section(let pairs):
      self = .section(pairs.map { ($0.key.text ?? "?", EditTruth($0.value)) })
    }
  }

  init(_ value: WatchEdit.Value) {
    switch value {
    case .list(let items): self = .list(items.map { EditTruth($0) })
    case .section: self = .section(value.members.map { ($0.key, EditTruth($0.value)) })
    default: self = .word(value.word, isEmpty: false)
    }
  }

  /// The same as what an edit puts in, words as texts.
  var value: WatchEdit.Value {
    switch self {
    case .word(let word, _): .text(word)
    case .list(let items): .list(items.map(\.value))
    case .section(let pairs):
      .section(Dictionary(uniqueKeysWithValues: pairs.map { ($0.key, $0.value.value) }))
    }
  }

  /// Sections are compared in order only where that is asked for.
  static func == (one: EditTruth, other: EditTruth) -> Bool {
    switch (one, other) {
    case (.word(let one, _), .word(let other, _)): one == other
    case (.list(let one), .list(let other)): one == other
    case (.section(let one), .section(let other)):
      one.map(\.key) == other.map(\.key) && one.map(\.value) == other.map(\.value)
    default: false
    }
  }

  /// Whether both say the same in whatever order of keys.
  func saysTheSame(as other: EditTruth) -> Bool { sorted == other.sorted }

  private var sorted: EditTruth {
    switch self {
    case .word: self
    case .list(let items): .list(items.map(\.sorted))
    case .section(let pairs):
      .section(pairs.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted) })
    }
  }

  subscript(step: WatchEdit.Step) -> EditTruth? {
    switch (self, step) {
    case (.section(let pairs), .key(let key)): pairs.first { $0.key == key }?.value
    case (.list(let items), .place(let place)):
      items.indices.contains(place) ? items[place] : nil
    case (.list(let items), .named(let name)):
      items.first { $0[.key("name")] == .word(name, isEmpty: false) }
    default: nil
    }
  }

  private func place(of step: WatchEdit.Step) -> Int? {
    switch (self, step) {
    case (.list, .place(let place)): place
    case (.list(let items), .named(let name)):
      items.firstIndex { $0[.key("name")] == .word(name, isEmpty: false) }
    default: nil
    }
  }

  /// The same way with places in lists in the place of names.
  func placed(_ path: [WatchEdit.Step]) -> [WatchEdit.Step] {
    guard let step = path.first else { return [] }
    let placed = place(of: step).map(WatchEdit.Step.place) ?? step
    return [placed] + (self[step]?.placed(Array(path.dropFirst())) ?? [])
  }

  subscript(path: [WatchEdit.Step]) -> EditTruth? { path.reduce(self) { $0?[$1] } }

  /// The same with what a way leads to changed; `nil` takes it away.
  func changed(
    _ path: ArraySlice<WatchEdit.Step>, _ change: (EditTruth?) -> EditTruth?
  ) -> EditTruth? {
    guard let step = path.first else { return change(self) }
    let rest = path.dropFirst()
    switch (self, step) {
    case (.section(var pairs), .key(let key)):
      if let place = pairs.firstIndex(where: { $0.key == key }) {
        if let new = pairs[place].value.changed(rest, change) {
          pairs[place].value = new
        } else {
          pairs.remove(at: place)
        }
      } else if rest.isEmpty, let new = change(nil) {
        pairs.append((key, new))
      }
      return .section(pairs)
    case (.word(_, true), .key(let key)):
      return change(nil).map { .section([(key, $0)]) }
    case (.list(var items), _):
      guard let place = place(of: step) else { return self }
      if let new = items[place].changed(rest, change) {
        items[place] = new
      } else {
        items.remove(at: place)
      }
      return .list(items)
    default: return self
    }
  }

  private static let optional: Set = [
    "telescopes", "cameras", "looks", "zones", "crossings", "escorts",
  ]

  /// What is said after an operation other than a change of name.
  func after(_ operation: WatchEdit.Operation) -> EditTruth? {
    let path = operation.path
    switch operation {
    case .set(_, let value): return changed(path[...]) { _ in EditTruth(value) }
    case .insert(_, let place, let value):
      return changed(path[...]) { list in
        guard case .list(var items) = list else { return .list([EditTruth(value)]) }
        items.insert(EditTruth(value), at: place ?? items.count)
        return .list(items)
      }
    case .remove:
      if case .list(let items) = self[Array(path.dropLast())], items.count == 1,
        case .key(let key) = path.dropLast().last, EditTruth.optional.contains(key)
      {
        return changed(path.dropLast()) { _ in nil }
      }
      return changed(path[...]) { _ in nil }
    case .rename: return nil
    }
  }

  /// All ways to values in it, each with the value.
  var ways: [(path: [WatchEdit.Step], value: EditTruth)] {
    var ways: [(path: [WatchEdit.Step], value: EditTruth)] = []
    gather([], &ways)
    return ways
  }

  private func gather(
    _ path: [WatchEdit.Step], _ ways: inout [(path: [WatchEdit.Step], value: EditTruth)]
  ) {
    ways.append((path, self))
    switch self {
    case .word: break
    case .list(let items):
      for (place, item) in items.enumerated() {
        let isNamed =
          if case .word(let name, _) = item[.key("name")] {
            items.count { $0[.key("name")] == .word(name, isEmpty: false) } == 1
          } else {
            false
          }
        if isNamed, place % 2 == 0, case .word(let name, _) = item[.key("name")] {
          item.gather(path + [.named(name)], &ways)
        } else {
          item.gather(path + [.place(place)], &ways)
        }
      }
    case .section(let pairs):
      for pair in pairs { pair.value.gather(path + [.key(pair.key)], &ways) }
    }
  }
}

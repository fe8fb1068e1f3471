import BergfriedCore

/// The text of a watch file with the places of all that stands in it.
struct EditableText {
  /// Without a byte order mark at its beginning.
  let scalars: [Unicode.Scalar]
  private let hasByteOrderMark: Bool
  /// What it says; an empty word where it says nothing.
  let root: Node

  init(_ yaml: String) throws(Failure) {
    hasByteOrderMark = yaml.unicodeScalars.first == "\u{FEFF}"
    scalars = Array(yaml.unicodeScalars.dropFirst(hasByteOrderMark ? 1 : 0))
    do throws(YAMLError) {
      root =
        try NodeReader.node(of: EditableText.string(scalars)) ?? Node(word: "", isPlain: true)
    } catch {
      let line = error.mark.map { "line \($0.line): " } ?? ""
      throw Failure(error.code, line + error.text)
    }
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The text after an operation.
  func text(after operation: WatchEdit.Operation) throws(Failure) -> String {
    switch operation {
    case .set(let path, let value): try finished(setting(path, value), path)
    case .insert(let path, let place, let value):
      try finished(inserting(value, in: path, at: place), path)
    case .remove(let path): try finished(removing(path), path)
    case .rename(let path, let name): try finished(renaming(path, name), path)
    }
  }

  /// The text after a change, which says what is meant, or it is not given out.
  func finished(_ draft: EditDraft, _ path: [WatchEdit.Step]) throws(Failure) -> String {
    var new = scalars
    // What begins at one place comes in the order of the changes.
    let changes = draft.changes.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) > ($1.element.range.lowerBound, $1.offset)
    }
    for (_, change) in changes {
      new.replaceSubrange(change.range, with: change.text.unicodeScalars)
    }
    let text = EditableText.string(new)
    let read = (try? NodeReader.node(of: text)) ?? Node(word: "", isPlain: true)
    guard read.resolved == draft.expected.resolved else {
      if draft.mayBeShared { throw EditableText.shared(path) }
      throw Failure(
        .watchEditImpossible,
        "\(path.shown) cannot be changed in its place: change it in the text")
    }
    return (hasByteOrderMark ? "\u{FEFF}" : "") + text
  }

  /// What is shared is not changed.
  static func shared(_ path: [WatchEdit.Step]) -> Failure {
    Failure(
      .watchEditShared,
      "\(path.shown) is shared by an anchor and its aliases, and would change elsewhere too: "
        + "write it out where it is meant")
  }

  /// The place of what a way leads to.
  func find(_ path: [WatchEdit.Step]) throws(Failure) -> EditPlace {
    var place = EditPlace(root)
    for (number, step) in path.enumerated() {
      try place.go(step, path: Array(path[...number]))
    }
    return place
  }
}

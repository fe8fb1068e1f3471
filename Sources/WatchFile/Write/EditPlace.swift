import BergfriedCore
import BergfriedFiles

/// A value with the way to it from the top of its text.
struct EditPlace {
  /// From the top down to the value itself.
  private(set) var nodes: [Node]
  /// One less than there are nodes.
  private(set) var turns: [Turn] = []

  init(_ root: Node) { nodes = [root] }

  var node: Node { nodes[nodes.count - 1] }
  /// What the value stands in; `nil` at the top.
  var parent: Node? { nodes.dropLast().last }
  /// The place of what it stands in.
  var above: EditPlace {
    var above = self
    above.nodes.removeLast()
    above.turns.removeLast()
    return above
  }
  /// Whether it stands within brackets.
  var isInFlow: Bool { nodes.dropLast().contains(where: \.isFlow) }

  /// Whether aliases may stand for what a change of it changes.
  var mayBeShared: Bool { nodes.contains(where: \.isNamed) || node.mayBeShared }

  /// The key that the value has, where it stands in a section.
  var key: Node? {
    guard case .pair(let place) = turns.last else { return nil }
    return parent?.pairs?[place].key
  }

  mutating func go(_ turn: Turn) {
    nodes.append(node[turn])
    turns.append(turn)
  }

  /// Goes one step on.
  ///
  /// - Parameter path: the way with that step, as it is told.
  mutating func go(_ step: WatchEdit.Step, path: [WatchEdit.Step]) throws(Failure) {
    switch step {
    case .key(let key):
      guard let pairs = node.pairs else { throw EditPlace.nowhere(path, "a section", node) }
      if let place = pairs.firstIndex(where: { $0.key.text == key }) { return go(.pair(place)) }
      guard node.merged?.contains(where: { $0.key.text == key }) != true else {
        throw EditableText.shared(path)
      }
      throw EditPlace.nowhere(path)
    case .place(let place):
      guard let items = node.items else { throw EditPlace.nowhere(path, "a list", node) }
      guard items.indices.contains(place) else { throw EditPlace.nowhere(path) }
      go(.item(place))
    case .named(let name):
      guard let items = node.items else { throw EditPlace.nowhere(path, "a list", node) }
      let name = PlainText.oneLine(name)
      let places = items.indices.filter { items[$0].name == name }
      guard let place = places.first else { throw EditPlace.nowhere(path) }
      guard places.count == 1 else {
        throw Failure(
          .watchEditNowhere,
          "\(path.shown) is the name of \(places.count) items: say which one by its place")
      }
      go(.item(place))
    }
  }

  /// Nothing is there.
  static func nowhere(_ path: [WatchEdit.Step]) -> Failure {
    Failure(.watchEditNowhere, "there is no \(path.shown): it may have been changed meanwhile")
  }

  /// Something else is there.
  static func nowhere(_ path: [WatchEdit.Step], _ wanted: String, _ node: Node) -> Failure {
    let found = node.items != nil ? "a list" : node.pairs != nil ? "a section" : "a single value"
    let way = path.dropLast().isEmpty ? "the file" : Array(path.dropLast()).shown
    return Failure(
      .watchEditNowhere, "there is no \(path.shown): \(way) is \(found) and not \(wanted)")
  }
}

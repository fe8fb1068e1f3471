import Yams

/// A mapping of the file while it is read: hands out values by key, notes what is wrong with them,
/// and at the end which keys nobody asked for.
final class Section {
  let key: String
  let line: Int
  private let values: [String: Node]
  private let lines: [String: Int]
  private let problems: Problems
  private var asked: [String] = []

  /// `nil`, with a problem noted, for what is no mapping.
  init?(_ node: Node, key: String, _ problems: Problems) {
    guard let mapping = node.mapping else {
      problems.add(node, key, "here belong keys with values, and \(Section.kind(node)) stands here")
      return nil
    }
    self.key = key
    self.problems = problems
    line = node.mark?.line ?? 1
    var values: [String: Node] = [:]
    var lines: [String: Int] = [:]
    for (name, value) in mapping {
      values[name.string ?? ""] = value
      lines[name.string ?? ""] = name.mark?.line ?? 1
    }
    self.values = values
    self.lines = lines
  }

  func path(_ name: String) -> String { key.isEmpty ? name : "\(key).\(name)" }

  func has(_ name: String) -> Bool { values[name] != nil }

  func node(_ name: String) -> Node? {
    if !asked.contains(name) { asked.append(name) }
    return values[name]
  }

  func note(_ name: String, _ text: String) {
    problems.add(line: lines[name] ?? line, path(name), text)
  }

  /// A key that must be there.
  func required(_ name: String, _ what: String) -> Node? {
    if let node = node(name) { return node }
    problems.add(line: line, path(name), "is missing: give \(what)")
    return nil
  }

  func text(_ name: String) -> String? {
    guard let node = node(name) else { return nil }
    if let text = node.scalar?.string, !text.isEmpty { return text }
    note(name, "text belongs here, and \(Section.kind(node)) stands here")
    return nil
  }

  func number(_ name: String, in range: ClosedRange<Double>, _ unit: String) -> Double? {
    guard let node = node(name) else { return nil }
    return Section.number(node, path(name), in: range, unit, problems)
  }

  /// A list of numbers of the given ranges, such as a place or a pair of limits.
  func numbers(_ name: String, in ranges: [ClosedRange<Double>], _ what: String) -> [Double]? {
    guard let node = node(name) else { return nil }
    guard let items = node.sequence, items.count == ranges.count else {
      note(name, "give \(what)")
      return nil
    }
    let numbers = zip(items, ranges).enumerated().compactMap { index, pair in
      Section.number(pair.0, "\(path(name))[\(index)]", in: pair.1, "", problems)
    }
    return numbers.count == ranges.count ? numbers : nil
  }

  func section(_ name: String) -> Section? {
    node(name).flatMap { Section($0, key: path(name), problems) }
  }

  func sections(_ name: String) -> [Section] {
    guard let node = node(name) else { return [] }
    guard let items = node.sequence else {
      note(name, "a list belongs here (lines that begin with '-')")
      return []
    }
    return items.enumerated().compactMap { Section($1, key: "\(path(name))[\($0)]", problems) }
  }

  func choice<Value: RawRepresentable & CaseIterable>(_ name: String, as: Value.Type) -> Value?
  where Value.RawValue == String {
    guard let text = text(name) else { return nil }
    if let value = Value(rawValue: text) { return value }
    let all = Value.allCases.map(\.rawValue)
    note(name, "'\(text)' is none of \(all.joined(separator: ", "))")
    return nil
  }

  /// Notes the keys that were never asked for.
  func finish() {
    for name in values.keys.sorted() where !asked.contains(name) {
      let nearest = asked.min { Words.distance($0, name) < Words.distance($1, name) }
      let hint = nearest.map { ": did you mean '\($0)'?" } ?? ""
      note(name, "there is no such key\(hint)")
    }
  }

  static func kind(_ node: Node) -> String {
    switch node {
    case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "'\(scalar.string)'"
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }

  private static func number(
    _ node: Node, _ key: String, in range: ClosedRange<Double>, _ unit: String, _ problems: Problems
  ) -> Double? {
    guard let number = node.float ?? node.int.map(Double.init), number.isFinite else {
      problems.add(node, key, "a number belongs here, and \(kind(node)) stands here")
      return nil
    }
    guard range.contains(number) else {
      let bounds = [range.lowerBound, range.upperBound].map(Words.number)
      problems.add(
        node, key,
        "\(Words.number(number)) is out of range: give \(bounds[0]) to \(bounds[1])\(unit)")
      return nil
    }
    return number
  }
}

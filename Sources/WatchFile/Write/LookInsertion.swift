/// Puts looks into the text of a watch file and leaves all else as it stands, comments too.
///
/// They come first among a telescope's looks: where a list begins is known, where it ends is not.
struct LookInsertion {
  private var lines: [[Unicode.Scalar]]
  private let root: Node

  init?(yaml: String) {
    guard let root = try? NodeReader.node(of: yaml) else { return nil }
    self.root = root
    lines = yaml.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map(Array.init)
  }

  var text: String {
    var text = String.UnicodeScalarView()
    for (number, line) in lines.enumerated() {
      if number > 0 { text.append("\n") }
      text.append(contentsOf: line)
    }
    return String(text)
  }

  /// A text to be put in at a place, both counted from 0.
  private struct Edit {
    let line: Int
    let column: Int
    let text: String
  }

  /// - Parameter looks: per tower and telescope, by their places, the looks as texts.
  /// - Returns: whether a place for all of them was found.
  mutating func insert(_ looks: [(tower: Int, telescope: Int, texts: [String])]) -> Bool {
    var edits: [Edit] = []
    for look in looks {
      guard let telescope = telescope(look.telescope, of: look.tower),
        let edit = edit(look.texts, in: telescope)
      else { return false }
      edits.append(edit)
    }
    for edit in edits.sorted(by: { ($0.line, $0.column) > ($1.line, $1.column) }) {
      let new = edit.text.unicodeScalars.split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(Array.init)
      let line = lines[edit.line]
      var replaced = new
      replaced[0] = line[..<edit.column] + new[0]
      replaced[replaced.count - 1] += line[edit.column...]
      lines.replaceSubrange(edit.line...edit.line, with: replaced)
    }
    return true
  }

  private func telescope(_ place: Int, of tower: Int) -> Node? {
    guard let towers = root["towers"]?.items, towers.indices.contains(tower) else { return nil }
    let all = ["telescopes", "cameras"].flatMap { towers[tower][$0]?.items ?? [] }
    return all.indices.contains(place) ? all[place] : nil
  }

  private func edit(_ texts: [String], in telescope: Node) -> Edit? {
    guard let keys = telescope.pairs else { return nil }
    guard let looks = telescope["looks"] else {
      return newList(texts, in: keys, at: telescope.mark)
    }
    guard let list = looks.items else { return nil }
    let mark = looks.mark
    let joined = texts.joined(separator: ", ")
    if at(mark) == "[" {
      return Edit(
        line: mark.line - 1, column: mark.column, text: " \(joined)" + (list.isEmpty ? " " : ","))
    }
    guard let first = list.first?.mark, let dash = indent(before: first, of: "-") else {
      return nil
    }
    let items = texts.map { dash + "- \($0)\n" }.joined()
    return Edit(line: first.line - 1, column: 0, text: items)
  }

  /// A `looks` key after the first key of a telescope.
  private func newList(_ texts: [String], in keys: [Node.Pair], at mark: TextMark) -> Edit? {
    let marks = keys.map(\.key.mark).sorted {
      ($0.line, $0.column) < ($1.line, $1.column)
    }
    guard let first = marks.first else { return nil }
    let next = marks.dropFirst().first ?? first
    if at(mark) == "{" {
      let list = "looks: [ \(texts.joined(separator: ", ")) ], "
      return Edit(line: next.line - 1, column: next.column - 1, text: list)
    }
    let margin = String(repeating: " ", count: first.column - 1)
    let list = "looks:\n" + texts.map { "\(margin)  - \($0)\n" }.joined() + margin
    return Edit(line: next.line - 1, column: next.column - 1, text: list)
  }

  private func at(_ mark: TextMark) -> Unicode.Scalar? {
    guard lines.indices.contains(mark.line - 1) else { return nil }
    let line = lines[mark.line - 1]
    return line.indices.contains(mark.column - 1) ? line[mark.column - 1] : nil
  }

  /// The spaces before a sign that stands alone before a place on its line.
  private func indent(before mark: TextMark, of sign: Unicode.Scalar) -> String? {
    guard lines.indices.contains(mark.line - 1) else { return nil }
    let before = lines[mark.line - 1].prefix(mark.column - 1)
    let spaces = before.prefix { $0 == " " }
    let rest = before.dropFirst(spaces.count)
    guard rest.first == sign, rest.dropFirst().allSatisfy({ $0 == " " }) else { return nil }
    return String(repeating: " ", count: spaces.count)
  }
}

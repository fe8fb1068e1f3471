import Testing

@testable import BergfriedWatchFile

/// What YAML says, with the places of it.
@Suite struct NodeReaderTests {
  /// A value in one line: words in quotes where they are so, with the column after an @.
  private func shown(_ node: Node) -> String {
    let place = "@\(node.mark.line):\(node.mark.column)"
    switch node.content {
    case .word(let word): return (word.isPlain ? word.text : "\"\(word.text)\"") + place
    case .list(let items): return "[" + items.map(shown).joined(separator: " ") + "]" + place
    case .section(let pairs):
      return "{" + pairs.map { shown($0.key) + ":" + shown($0.value) }.joined(separator: " ") + "}"
        + place
    }
  }

  private func read(_ yaml: String) -> String {
    do throws(YAMLError) {
      return try NodeReader.node(of: yaml).map(shown) ?? "nothing"
    } catch {
      return "\(error.mark?.line ?? 0):\(error.mark?.column ?? 0) \(error.text)"
    }
  }

  @Test(arguments: [
    ("a: 1\nb: [x, 'y z']", "{a@1:1:1@1:4 b@2:1:[x@2:5 \"y z\"@2:8]@2:4}@1:1"),
    ("- &n é\n- *n\n- |\n  two\n  lines", "[é@1:3 é@1:3 \"two\nlines\"@3:3]@1:1"),
    ("é: ü", "{é@1:1:ü@1:4}@1:1"), ("", "nothing"), ("# only\n", "nothing"),
    ("---\n", "@2:1"), ("a:\n", "{a@1:1:@1:3}@1:1"),
    ("\"tab\\tand \\u00e9\"", "\"tab\tand é\"@1:1"),
  ])
  func `values are read with their places`(yaml: String, shown: String) {
    #expect(read(yaml) == shown)
  }

  @Test(arguments: [
    ("a: *b", "1:4 this is not YAML: found undefined alias"),
    ("a: 1\n---\nb: 2", "2:1 this is not YAML of one document: a second one begins here"),
    ("a: 1\nb: 2\na: 3", "1:1 a stands twice in one section: keep one of them"),
    ("b: 1\n'a': 2\nb: 3\na: 4", "2:1 a, b stands twice in one section: keep one of them"),
    ("[1]: 2\n[1]: 3", "1:1 a key that is no word stands twice in one section: keep one of them"),
    (
      "place: 1\n\tnight: 2",
      "2:1 this is not YAML: found a tab character that violates indentation while scanning a "
        + "plain scalar from line 1"
    ),
    ("é\nb\u{1}", "2:1 this is not YAML: control characters are not allowed"),
  ])
  func `what is no YAML is told with its place`(yaml: String, text: String) {
    #expect(read(yaml) == text)
  }

  @Test func `what lies too deep is told and not followed`() {
    let flow = String(repeating: "[", count: 200_000)
    #expect(read(flow).contains("deep"), "\(read(flow))")
    let block = String(repeating: "- ", count: 5_000) + "x"
    #expect(read(block).contains("more than 1000 deep"), "\(read(block))")
    let most = String(repeating: "[", count: 999) + String(repeating: "]", count: 999)
    #expect(!read(most).contains("deep"))
  }

  @Test func `an anchor is what it last named`() {
    #expect(read("[&a 1, *a, &a 2, *a]") == "[1@1:2 1@1:2 2@1:12 2@1:12]@1:1")
  }
}

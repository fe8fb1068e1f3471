import Testing

/// The scanner that the house tests see sources through.
@Suite struct SwiftTextTests {
  @Test(arguments: [
    ("a // {\nb", "a\nb"), ("a /* { /* } */ { */ b", "a b"), ("a \"{\" b", "a b"),
    (#"a "\"{" b"#, "a b"), (#"a "\\" b"#, "a b"), (##"a #"{"}"# b"##, "a b"),
    (#"a "\(c ? "{" : "}")" b"#, "a b"), (#"a "\(f("(", "\(g)"))" b"#, "a b"),
    ("a \"\"\"\n{ \"quoted\"\n\"\"\" b", "a\n\n b"), ("a / b / c", "a / b / c"),
    ("a \"// no comment\" b", "a b"), ("#if x\n#endif", "#if x\n#endif"),
    (###"a ##"\#("{"## b"###, "a b"),
  ])
  func `comments and strings are taken out`(source: String, rest: String) {
    #expect(SwiftTextTests.squeezed(SwiftText(source).text) == rest)
  }

  @Test func `lines stay where they are`() {
    let source = "one\n/* two\n */ three\n\"\"\"\n  four\n  \"\"\"\nfive"
    let lines = SwiftText(source).lines
    #expect(lines.count == 7)
    #expect(lines[2].hasSuffix(" three"))
    #expect(lines[6] == "five")
  }

  /// Runs of spaces made one, and none before a line's end.
  private static func squeezed(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      let words = line.split(separator: " ")
      return (line.first == " " && !words.isEmpty ? " " : "") + words.joined(separator: " ")
    }.joined(separator: "\n")
  }
}

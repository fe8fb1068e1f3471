import BergfriedTestSupport
import Testing

/// The glossary's words are those of the sources, and each has one place.
@Suite struct GlossaryTests {
  /// The words in bold at the beginning of each row.
  private static func words(in page: String) -> [String] {
    page.split(separator: "\n").flatMap { line -> [String] in
      guard line.hasPrefix("| **"), let end = line.dropFirst().firstIndex(of: "|") else {
        return []
      }
      let parts = line[..<end].split(separator: "**", omittingEmptySubsequences: false)
      return parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
  }

  @Test func `words are found`() {
    let page = """
      | Word | Means | Elsewhere called |
      |---|---|---|
      | **cell** | a **place** | pixel |
      | **seen**, **hidden** (of a cell) | either | visible |
      """
    #expect(GlossaryTests.words(in: page) == ["cell", "seen", "hidden"])
  }

  @Test func `no word is defined twice`() throws {
    let words = GlossaryTests.words(in: try Repository.text("GLOSSARY.md"))
    #expect(words.count > 100)
    let counts = Dictionary(grouping: words) { $0.lowercased() }.filter { $0.value.count > 1 }
    #expect(counts.isEmpty, "\(counts.keys.sorted()) stand twice")
  }

  @Test func `every row says what others call it`() throws {
    for line in try Repository.text("GLOSSARY.md").split(separator: "\n")
    where line.hasPrefix("| **") {
      let columns = line.split(separator: "|").map { $0.filter { $0 != " " } }
      #expect(columns.count == 3 && columns.allSatisfy { !$0.isEmpty }, "\(line)")
    }
  }

  @Test func `every word is used in the sources`() throws {
    var text = ""
    for file in Repository.swiftFiles(under: "Sources") { text += try Repository.text(file) }
    let sources = text.lowercased()
    for word in GlossaryTests.words(in: try Repository.text("GLOSSARY.md")) {
      let spoken = word.lowercased()
      // As in `lineOfSight`.
      let written = spoken.filter { $0 != " " }
      #expect(
        sources.contains(spoken) || sources.contains(written), "no source speaks of \(word)")
    }
  }
}

import BergfriedTestSupport
import Testing

/// Pages are written for people: in lines that fit beside code, and of people as *they*.
@Suite struct ProseTests {
  static let columnLimit = 140

  /// Every page of the repository.
  private static func pages() -> [String] { Repository.files(under: "", ending: ["md"]) }

  /// The lines of a page that are prose: no rows of tables and no code.
  private static func prose(_ page: String) -> [(line: Int, text: Substring)] {
    var isCode = false
    var prose: [(line: Int, text: Substring)] = []
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, text) in lines.enumerated() {
      let isFence = text.drop { $0 == " " }.hasPrefix("```")
      if isFence { isCode.toggle() }
      if !isCode, !isFence, !text.hasPrefix("|") { prose.append((index + 1, text)) }
    }
    return prose
  }

  @Test func `prose is told from tables and code`() {
    let page = "one\n| table |\n```sh\ncode\n```\n- two\n"
    #expect(ProseTests.prose(page).map(\.line) == [1, 6, 7])
  }

  @Test func `lines of prose are short`() throws {
    let pages = ProseTests.pages()
    #expect(pages.count > 20)
    for page in pages {
      for (line, text) in ProseTests.prose(try Repository.text(page)) {
        #expect(text.count <= ProseTests.columnLimit, "\(page):\(line) has \(text.count) columns")
      }
    }
  }

  @Test func `a person is they`() throws {
    let words: Set = ["he", "his", "him", "himself", "she", "her", "herself"]
    let files =
      Repository.files(under: "Sources", ending: ["swift", "js", "css", "h", "c", "cpp"])
      + Repository.files(under: "Guides", ending: ["md", "json"])
      + ["README.md", "ARCHITECTURE.md"]
    for file in files {
      let lines = try Repository.text(file).split(
        separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        let found = line.lowercased().split { !$0.isLetter }.map(String.init).filter(words.contains)
        #expect(found.isEmpty, "\(file):\(index + 1) says \(found)")
      }
    }
  }
}

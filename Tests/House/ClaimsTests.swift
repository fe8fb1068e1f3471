import BergfriedTestSupport
import Foundation
import Testing

/// What is claimed of the program names the tests that hold it, and they are there.
@Suite struct ClaimsTests {
  private static let pages = ["Guides/Claims.md", "Guides/Stability.md"]

  /// The tests and scripts that a text names, in backquotes and by their paths.
  private static func files(named text: some StringProtocol) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
      .filter { text in ["Tests/", "Server/Tests/", "script/"].contains { text.hasPrefix($0) } }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  @Test func `tests and scripts are found`() {
    let row = "| sight `Surface` | `Tests/A/BTests.swift`, by `script/c --quick` | `swift test` |"
    #expect(ClaimsTests.files(named: row) == ["Tests/A/BTests.swift", "script/c"])
  }

  @Test(arguments: ClaimsTests.pages)
  func `every test that is named is there`(page: String) throws {
    let named = ClaimsTests.files(named: try Repository.text(page))
    #expect(named.count > 10)
    for file in named {
      #expect(Repository.has(file), "\(page) names \(file), which is not there")
    }
  }

  @Test func `every claim names what holds it`() throws {
    let rows = try Repository.text("Guides/Claims.md").split(separator: "\n")
      .filter { $0.hasPrefix("|") }.dropFirst(2)
    #expect(rows.count > 15)
    for row in rows {
      #expect(!ClaimsTests.files(named: row).isEmpty, "nothing holds: \(row)")
    }
  }

  @Test func `links of guides lead to files`() throws {
    for page in Repository.files(under: "Guides", ending: ["md"]) {
      for part in try Repository.text(page).components(separatedBy: "](").dropFirst() {
        let target = String(part.prefix { $0 != ")" && $0 != "#" })
        guard !target.isEmpty, !target.contains("://") else { continue }
        let path = target.hasPrefix("../") ? String(target.dropFirst(3)) : "Guides/\(target)"
        #expect(Repository.has(path), "\(page) links to \(target)")
      }
    }
  }
}

import BergfriedTestSupport
import Foundation
import Testing

/// The description keeps up with what is there.
@Suite struct ArchitectureTests {
  @Test func `every target's folder is told of`() throws {
    let text = try Repository.text("ARCHITECTURE.md")
    for name in try Repository.subfolders(of: "Sources") {
      let folder = "Sources/\(name)"
      #expect(text.contains("`\(folder)`"), "ARCHITECTURE.md does not tell of \(folder)")
    }
  }

  @Test(arguments: [
    "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "GLOSSARY.md", "CHANGELOG.md",
    "SECURITY.md", "CODE_OF_CONDUCT.md",
  ])
  func `links lead to files`(page: String) throws {
    let text = try Repository.text(page)
    for part in text.components(separatedBy: "](").dropFirst() {
      let target = String(part.prefix { $0 != ")" && $0 != "#" })
      guard !target.isEmpty, !target.contains("://") else { continue }
      let url = Repository.root.appendingPathComponent(target)
      #expect((try? url.checkResourceIsReachable()) == true, "\(page) links to \(target)")
    }
  }

  @Test func `the front page is short`() throws {
    let lines = try Repository.text("README.md").split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 151)
  }
}

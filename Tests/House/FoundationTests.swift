import BergfriedTestSupport
import Testing

/// One symbol of Foundation proper brings ICU's tables into the program, which are 44 MB: sources
/// take what they need of FoundationEssentials, by the one target that may import either.
@Suite struct FoundationTests {
  @Test func `no source imports Foundation but where there is nothing less`() throws {
    let files = Repository.swiftFiles(under: "Sources")
    try #require(files.count > 100)
    for file in files {
      for found in ImportLine.all(in: SwiftText(try Repository.text(file)))
      where found.module.hasPrefix("Foundation") {
        #expect(
          file == "Sources/Essentials/Exports.swift" && found.isConditional,
          "\(file):\(found.line) imports \(found.module): import BergfriedEssentials")
      }
    }
  }

  @Test func `the manifest lets no other source import it`() throws {
    let table = ImportTable(manifest: try Repository.text("Package.swift"))
    let targets = table.allowed.filter { target, modules in
      ImportTable.folder(of: target).hasPrefix("Sources/")
        && modules.contains { $0.hasPrefix("Foundation") }
    }
    #expect(targets.keys.sorted() == ["BergfriedEssentials"])
  }
}

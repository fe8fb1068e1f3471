import BergfriedTestSupport
import Foundation
import Testing

/// Every import stands in the manifest's table, and the table says nothing of targets that are not.
@Suite struct ImportTests {
  private static let table = {
    guard let manifest = try? Repository.text("Package.swift") else {
      preconditionFailure("no manifest in \(Repository.root.path)")
    }
    return ImportTable(manifest: manifest)
  }()

  @Test func `the table is read`() {
    let table = ImportTable(
      manifest: """
        let imports: [String: [String]] = [
          "A": [],
          "B": ["A", "libc"],
          "BTests": [
            "B", "Testing",
          ],
        ]
        let other = ["C": ["D"]]
        """)
    #expect(table.allowed == ["A": [], "B": ["A", "libc"], "BTests": ["B", "Testing"]])
  }

  @Test func `imports are found`() {
    let source = SwiftText(
      """
      // import Comment
      public import struct One.Part
      @testable import Two
      #if canImport(Musl)
        import Musl
      #endif
      import Three
      let text = "import String"
      """)
    #expect(
      ImportLine.all(in: source) == [
        ImportLine(line: 2, module: "One", isConditional: false),
        ImportLine(line: 3, module: "Two", isConditional: false),
        ImportLine(line: 5, module: "libc", isConditional: true),
        ImportLine(line: 7, module: "Three", isConditional: false),
      ])
  }

  @Test(arguments: ImportTests.table.allowed.keys.sorted())
  func `a target imports what the table allows`(target: String) throws {
    let files = Repository.swiftFiles(under: ImportTable.folder(of: target))
    #expect(!files.isEmpty, "\(target) has no sources in \(ImportTable.folder(of: target))")
    let allowed = ImportTests.table.allowed[target]!
    for file in files {
      for found in ImportLine.all(in: SwiftText(try Repository.text(file))) {
        #expect(
          allowed.contains(found.module),
          "\(file):\(found.line) imports \(found.module), which the table does not allow")
        #expect(
          found.module != "libc" || found.isConditional,
          "\(file):\(found.line) imports a C library of one system: put it under canImport")
      }
    }
  }

  @Test func `every folder with Swift in it is a target of the table`() throws {
    let known = Set(ImportTests.table.allowed.keys.map(ImportTable.folder(of:)))
    for parent in ["Sources", "Tests"] {
      for name in try Repository.subfolders(of: parent) {
        let folder = "\(parent)/\(name)"
        guard !Repository.swiftFiles(under: folder).isEmpty else { continue }
        #expect(known.contains(folder), "\(folder) is no target of the import table")
      }
    }
  }

  @Test func `imports go one way`() {
    var open = ImportTests.table.allowed
    while let next = open.first(where: { target in target.value.allSatisfy { open[$0] == nil } }) {
      open[next.key] = nil
    }
    #expect(open.isEmpty, "\(open.keys.sorted()) import each other")
  }
}

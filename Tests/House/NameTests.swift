import BergfriedTestSupport
import Testing

/// Types are named for what they are.
@Suite struct NameTests {
  static let forbidden: Set = ["Manager", "Helper", "Util", "Utils", "Handler", "Impl"]

  @Test func `declared types are found`() {
    let source = SwiftText(
      """
      public final class One<Two>: Three { struct Four {} }
      package typealias Five = SIMD4<Float>
      // struct Six
      class func make() {}
      """)
    #expect(TypeName.all(in: source).map(\.name) == ["One", "Four", "Five"])
    #expect(TypeName.words(of: "FileHandlerX") == ["File", "Handler", "X"])
  }

  @Test func `no type has an empty word in its name`() throws {
    for file in try Repository.allSwiftFiles() {
      for (line, name) in TypeName.all(in: SwiftText(try Repository.text(file))) {
        let words = NameTests.forbidden.intersection(TypeName.words(of: name))
        #expect(words.isEmpty, "\(file):\(line) declares \(name): say what it is")
      }
    }
  }

  @Test func `no type is called like a module`() throws {
    let table = ImportTable(manifest: try Repository.text("Package.swift"))
    let modules = Set(table.allowed.keys).union(table.allowed.values.joined())
    for file in try Repository.allSwiftFiles() {
      for (line, name) in TypeName.all(in: SwiftText(try Repository.text(file))) {
        #expect(!modules.contains(name), "\(file):\(line) declares \(name), which is a module")
      }
    }
  }
}

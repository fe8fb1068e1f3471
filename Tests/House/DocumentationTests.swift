import BergfriedTestSupport
import Foundation
import Testing

/// Public declarations say what they are.
@Suite struct DocumentationTests {
  @Test func `public declarations are found`() {
    let all = PublicDeclaration.all(
      in: """
        public import Core

        /// What it is.
        public struct One: Hashable {
          public let two: Int
          /// Three.
          @inlinable
          public static func three<T>(_ four: T) -> T { four }
          @inlinable public init(from decoder: any Decoder) throws {}
          public init() {}
          public var description: String { "public var text" }
          public static func == (one: One, other: One) -> Bool { true }
          let hidden = 1
          // public let comment = 2
          /// Private to set.
          public private(set) var five = 5
        }

        public extension One {}
        """)
    #expect(
      all.map { "\($0.line) \($0.name) \($0.isDocumented)" } == [
        "4 struct One true", "5 let two false", "8 func three true", "9 init(from false",
        "10 init false", "11 var description false", "12 func == false", "16 var five true",
      ])
    #expect(all.filter(\.lacksWords).map(\.line) == [5, 10])
  }

  @Test func `every public declaration is documented`() throws {
    var count = 0
    for file in Repository.swiftFiles(under: "Sources") {
      for found in PublicDeclaration.all(in: try Repository.text(file)) {
        count += 1
        #expect(!found.lacksWords, "\(file):\(found.line): \(found.name) does not say what it is")
      }
    }
    #expect(count > 1000)
  }

  /// The Swift in a page, block by block.
  private static func blocks(of page: String) -> [String] {
    page.components(separatedBy: "```swift\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n```").first }
  }

  @Test func `the code of articles is that of the examples`() throws {
    let examples = try Repository.swiftFiles(under: "Examples/Sources").map(Repository.text)
    var count = 0
    for page in Repository.files(under: "Sources", ending: ["md"]) {
      for block in DocumentationTests.blocks(of: try Repository.text(page)) {
        count += 1
        #expect(
          examples.contains { $0.contains(block) }, "no example has what \(page) shows:\n\(block)")
      }
    }
    #expect(count > 5)
  }
}

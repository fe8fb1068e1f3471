import BergfriedTestSupport
import Foundation
import Testing

/// Each error code stands for something that can happen, and on the page of them.
@Suite struct ErrorCodeUseTests {
  private static let folder = "Sources/Core/Failures/"

  /// The codes that are declared, by what Swift calls them.
  private static func declared() throws -> [(name: String, id: String)] {
    let pattern = try Regex<(Substring, Substring, Substring)>(
      #"static let (\w+) = ErrorCode\(\s*"([^"]+)""#)
    return try Repository.allSwiftFiles().filter { $0.hasPrefix(folder + "ErrorCode+") }.flatMap {
      try Repository.text($0).matches(of: pattern).map {
        (String($0.output.1), String($0.output.2))
      }
    }
  }

  @Test func `every code is thrown somewhere`() throws {
    let codes = try Self.declared()
    #expect(codes.count > 100)
    var used: Set<String> = []
    for file in try Repository.allSwiftFiles()
    where file.hasPrefix("Sources/") && !file.hasPrefix(Self.folder) {
      let text = SwiftText(try Repository.text(file)).text
      used.formUnion(text.matches(of: /\.(\w+)/).map { String($0.output.1) })
    }
    for code in codes { #expect(used.contains(code.name), "nothing throws \(code.id)") }
  }

  @Test func `every code is in its list and on the page of errors`() throws {
    let page = try Repository.text("Guides/Errors.md")
    let codes = try Self.declared()
    for code in codes { #expect(page.contains("### \(code.id)\n"), "\(code.id)") }
    let entries = page.split(separator: "\n").filter { $0.hasPrefix("### ") }
    #expect(entries.count == codes.count)
  }
}

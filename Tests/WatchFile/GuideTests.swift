import BergfriedTestSupport
import Foundation
import Testing

@testable import BergfriedWatchFile

/// The guide's examples are right, and it tells of every key.
@Suite struct GuideTests {
  private static func guide() throws -> String {
    try Repository.text("Guides/Watch.md")
  }

  @Test func `examples are right`() throws {
    let examples = try Self.guide().components(separatedBy: "```yaml\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    #expect(examples.count == 5)
    for example in examples {
      // What is not a whole watch is a part of one.
      let isPlace = example.hasPrefix("map:")
      let part =
        isPlace
        ? "place:\n  terrain: dem.tif\n"
          + example.split(separator: "\n").map { "  \($0)\n" }.joined() : example
      let rest = Sample.least.split(separator: "\n").filter { !isPlace || !$0.hasPrefix("place") }
      let whole =
        example.hasPrefix("place:") ? example : part + rest.joined(separator: "\n")
      #expect(Sample.problems(whole).isEmpty, "\(whole)")
    }
  }

  @Test func `every key is told of`() throws {
    let guide = try Self.guide()
    for (section, keys) in SectionKeys.all {
      for key in keys {
        let isTold =
          guide.contains("`\(key)`") || guide.contains("## \(key)\n")
          || guide.contains("\(key): ")
        #expect(isTold, "the guide does not tell of \(key) of a \(section)")
      }
    }
  }
}

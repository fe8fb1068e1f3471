import BergfriedCore
import BergfriedTestSupport
import BergfriedWatchFile
import Foundation
import Testing

/// Whatever is done to a good file, it is a watch or has problems, each with a line of the file.
@Suite struct SpoiltFileTests {
  private static let words = [
    "", "~", "-1", "0", "1e99", "x", "[]", "{}", "[1, 2]", "{ a: 1 }", "22:00", "10m", "night",
    "2026-12-05T22:00:00Z", "true", "\"", "- ", ": ", "*a", "&a 1", "<<: 1", "#", "Church tower",
    ".nan", "9999999999999999999999", "[[[", "|", "\t", "\u{0}", "é",
  ]

  private static func good() throws -> String {
    let guide = try Repository.text("Guides/Watch.md")
    return try #require(
      guide.components(separatedBy: "```yaml\n").dropFirst().first?
        .components(separatedBy: "```").first)
  }

  /// Puts another word in some places where one stands.
  private static func spoilt(_ text: String, _ random: inout SeededRandom) -> String {
    var parts = text.components(separatedBy: " ")
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = parts.indices.randomElement(using: &random)!
      switch Int.random(in: 0..<4, using: &random) {
      case 0: parts.remove(at: place)
      case 1: parts.swapAt(place, parts.indices.randomElement(using: &random)!)
      default: parts[place] = words.randomElement(using: &random)!
      }
    }
    return parts.joined(separator: " ")
  }

  private static func answer(to text: String) -> Result<Watch, WatchFileError> {
    Result { () throws(WatchFileError) in try Watch(yaml: text, file: "watch.yaml") }
  }

  @Test func `a spoilt file is a watch or has problems`() throws {
    let good = try Self.good()
    var random = SeededRandom(seed: 2026)
    var watches = 0
    for _ in 0..<3000 {
      let text = Self.spoilt(good, &random)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
      switch Self.answer(to: text) {
      case .success(let watch):
        watches += 1
        #expect(!watch.towers.isEmpty && !watch.ladders.isEmpty)
      case .failure(.problems(let problems)):
        #expect(!problems.isEmpty)
        #expect(problems.allSatisfy { (1...lines + 1).contains($0.line) }, "\(text)")
      case .failure(let error): Issue.record("\(error)")
      }
    }
    #expect(watches > 50 && watches < 2500, "\(watches) of 3000 are still watches")
  }
}

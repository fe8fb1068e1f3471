import BergfriedCore
import Foundation
import Testing

@testable import BergfriedWatchFile

/// Whatever stands in a text, an edit of it says what is meant, or is refused.
@Suite struct WatchEditSpoiltTests {
  private static let words = [
    "", "~", "[]", "{}", "[1, 2]", "{ a: 1 }", "\"", "'x'", "- ", ": ", "*a", "&a 1", "<<: *a", "#",
    "&a", "!!str", "!!seq", "|", ">-", "? x", "\t", "é", ",", "[", "]", "{", "}", "\n", "\n  ",
    "\r",
    "\u{2028}", "\u{85}", "---", "...", "%YAML 1.1\n---", "? ", "a: ", "# c\n", "\u{FEFF}",
  ]

  private static func spoilt(_ text: String, _ random: inout SeededRandom) -> String {
    var parts = text.components(separatedBy: " ")
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      guard let place = parts.indices.randomElement(using: &random) else { break }
      switch Int.random(in: 0..<4, using: &random) {
      case 0: parts.remove(at: place)
      case 1: parts.insert(words.randomElement(using: &random)!, at: place)
      default: parts[place] = words.randomElement(using: &random)!
      }
    }
    return parts.joined(separator: " ")
  }

  private static func operation(
    _ truth: EditTruth, _ random: inout SeededRandom
  ) -> WatchEdit.Operation {
    // A key that is no word has no way to it.
    let ways = truth.ways.filter { !$0.path.contains(.key("?")) }
    let way = ways.randomElement(using: &random)!
    let value = EditTexts.value(&random)
    return switch (way.value, Int.random(in: 0..<4, using: &random)) {
    case (.section, 0): .set(way.path + [.key("new")], value)
    case (.list, 0...1): .insert(way.path, at: Bool.random(using: &random) ? 0 : nil, value)
    case (.section, 1): .rename(way.path, EditTexts.words.randomElement(using: &random)!)
    case (_, 2): .remove(way.path)
    default: .set(way.path, value)
    }
  }

  @Test func `an edit of a spoilt text is right or refused`() throws {
    var random = SeededRandom(seed: 77)
    let texts = EditTexts.variants().map(\.yaml)
    var counts: [String: Int] = [:]
    for number in 0..<6000 {
      let yaml = Self.spoilt(texts[number % texts.count], &random)
      guard let root = try? EditableText(yaml).root else { continue }
      let truth = EditTruth(root.resolved)
      let operation = Self.operation(truth, &random)
      do throws(Failure) {
        let new = try WatchEdit([operation]).applied(to: yaml)
        counts["done", default: 0] += 1
        guard case .rename = operation else {
          let after = try? EditableText(new).root.resolved
          let expected = truth.after(operation)
          #expect(
            after.map { EditTruth($0).saysTheSame(as: expected ?? truth) } == true,
            "\(operation)\n\(yaml)\n\(new)")
          continue
        }
      } catch {
        counts[error.code.id, default: 0] += 1
      }
    }
    #expect(counts["done", default: 0] > 800, "\(counts)")
    #expect(counts["watch.edit-impossible", default: 0] < 100, "\(counts)")
  }
}

import BergfriedCore
import Testing

@testable import BergfriedWatchFile

/// Random edits of random texts, held against what they say before and after.
@Suite struct WatchEditSeedTests {
  private static func operation(
    on truth: EditTruth, _ random: inout SeededRandom
  ) -> WatchEdit.Operation? {
    guard let way = truth.ways.randomElement(using: &random) else { return nil }
    let value = EditTexts.value(&random)
    switch (way.value, Int.random(in: 0..<4, using: &random)) {
    case (.section, 0), (.word(_, true), 0):
      return .set(way.path + [.key("new\(Int.random(in: 0..<3, using: &random))")], value)
    case (.list(let items), 0...1):
      let place =
        Bool.random(using: &random) ? nil : Int.random(in: 0...items.count, using: &random)
      return .insert(way.path, at: place, value)
    case (.word(_, true), 1): return way.path.isEmpty ? nil : .insert(way.path, at: nil, value)
    case (_, 2): return way.path.isEmpty ? nil : .remove(way.path)
    default: return way.path.isEmpty ? nil : .set(way.path, value)
    }
  }

  /// All comments of a text, with the lines that they are on.
  private static func comments(_ yaml: String) -> [(line: Int, text: Substring)] {
    lines(yaml).enumerated().flatMap { number, line -> [(line: Int, text: Substring)] in
      let word = line.split(separator: "#").last.map { $0.drop { $0 == " " }.prefix { $0 != " " } }
      guard line.contains("#"), let word, word.first?.isLetter == true,
        word.last?.isNumber == true, word.allSatisfy({ $0.isLetter || $0.isNumber })
      else { return [] }
      return [(number + 1, word)]
    }
  }

  private static func lines(_ yaml: String) -> [Substring] {
    yaml.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  /// The lines from the first to the last one of what an operation takes away.
  private static func lines(
    of operation: WatchEdit.Operation, in yaml: String
  ) throws -> ClosedRange<Int> {
    let text = try EditableText(yaml)
    guard let found = try? text.find(operation.path) else { return 0...0 }
    var place = found.node.place
    if case .remove = operation {
      // With its key or dash; the last item of all may take the key of its list with it.
      var start =
        found.key?.place.lowerBound ?? found.above.key?.place.lowerBound ?? place.lowerBound
      if case .item(let item) = found.turns.last, let parent = found.parent, parent.isBlock {
        start = min(start, text.dash(item, of: parent))
        place = start..<place.upperBound
      }
      let isAlone = found.parent?.items?.count == 1
      let end = isAlone && found.above.key != nil ? found.above.node.place.upperBound : 0
      if found.key != nil || isAlone { place = start..<max(end, place.upperBound) }
    }
    func line(_ place: Int) -> Int {
      text.scalars[..<min(place, text.scalars.count)].count { $0 == "\n" } + 1
    }
    return line(place.lowerBound)...line(place.upperBound)
  }

  private static func check(
    _ operation: WatchEdit.Operation, _ yaml: String, name: String
  ) throws -> String? {
    let what = "\(name)\n\(operation)\n\(yaml)"
    let before = try EditTruth(yaml)
    let new: String
    do throws(Failure) {
      new = try WatchEdit([operation]).applied(to: yaml)
    } catch {
      Issue.record("\(error) \(what)")
      return nil
    }
    let expected = before.after(operation)
    #expect(try EditTruth(new) == expected, "\(what)\n\(new)")
    let old = comments(yaml)
    var left = comments(new).map(\.text)[...]
    let range = try isInsertion(operation) ? 0...0 : lines(of: operation, in: yaml)
    for comment in old {
      if left.first == comment.text {
        left.removeFirst()
      } else {
        #expect(range.contains(comment.line), "\(comment.text) is lost: \(what)\n\(new)")
      }
    }
    #expect(left.isEmpty, "\(what)\n\(new)")
    let breaks = Set(new.filter(\.isNewline))
    if yaml.contains("\r\n") { #expect(!breaks.contains("\n"), "\(what)\n\(new)") }
    return new
  }

  private static func isInsertion(_ operation: WatchEdit.Operation) -> Bool {
    if case .insert = operation { true } else { false }
  }

  private static func undo(
    _ operation: WatchEdit.Operation, _ new: String, of old: String
  ) throws {
    let truth = try EditTruth(old)
    guard case .set(let path, _) = operation, let value = truth[path]?.value else { return }
    let back = try WatchEdit([.set(truth.placed(path), value)]).applied(to: new)
    #expect(try EditTruth(back).saysTheSame(as: truth), "\(operation)\n\(old)\n\(back)")
  }

  @Test func `edits of watches in many styles say what is meant`() throws {
    var random = SeededRandom(seed: 11)
    for (name, yaml) in EditTexts.variants() {
      for number in 0..<100 {
        var text = yaml
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let truth = try EditTruth(text)
          guard let operation = Self.operation(on: truth, &random) else { continue }
          guard let new = try Self.check(operation, text, name: "\(name), edit \(number)") else {
            break
          }
          try Self.undo(operation, new, of: text)
          text = new
        }
      }
    }
  }

  @Test(arguments: 0..<4) func `edits of drawn texts say what is meant`(part: Int) throws {
    for seed in UInt64(part * 300)..<UInt64(part * 300 + 300) {
      var random = SeededRandom(seed: seed)
      var text = EditTexts.drawn(&random)
      for _ in 0..<4 {
        let truth = try EditTruth(text)
        guard let operation = Self.operation(on: truth, &random) else { continue }
        guard let new = try Self.check(operation, text, name: "seed \(seed)") else { break }
        try Self.undo(operation, new, of: text)
        text = new
      }
    }
  }
}

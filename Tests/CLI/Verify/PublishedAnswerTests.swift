import BergfriedCore
import BergfriedTestSupport
import Foundation
import Testing

/// The published instances under `Tools/check.py`, which knows their format from its description
/// alone: whole ones are right, and those whose answers were spoilt are not.
@Suite(.enabled(if: Command.installed("python3") != nil, "there is no python3"))
struct PublishedAnswerTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private static func text(_ name: String) throws -> String {
    try Repository.text("Benchmarks/slip/\(name).txt")
  }

  private static let names = ["squeeze", "houses", "swept", "tangle"]

  /// The first word on each of some instances.
  private func words(_ texts: [String]) throws -> [Substring] {
    let paths = try texts.enumerated().map { try folder.write($1, to: "instance-\($0).txt") }
    let script = Repository.url("Tools/check.py").path
    let checked = try Command.run(
      try #require(Command.installed("python3")), ["-B", script] + paths)
    try #require([0, 10, 65].contains(checked.status), "\(checked.errors)")
    return checked.output.split(separator: "\n").map { $0.prefix { $0 != " " } }
  }

  @Test func `whole ones are right`() throws {
    let texts = try PublishedAnswerTests.names.flatMap {
      [try PublishedAnswerTests.text($0 + "-open"), try PublishedAnswerTests.text($0 + "-shut")]
    }
    #expect(try words(texts) == Array(repeating: "Right", count: texts.count))
  }

  /// Its pair differs by a tick or a refuge, and has the other answer.
  @Test func `an answer to the other of a pair is wrong`() throws {
    for name in PublishedAnswerTests.names {
      let open = try PublishedAnswerTests.parts(name + "-open")
      let shut = try PublishedAnswerTests.parts(name + "-shut")
      let crossed = [
        PublishedAnswerTests.joined(open.asked, shut.answer),
        PublishedAnswerTests.joined(shut.asked, open.answer),
      ]
      #expect(try words(crossed) == ["Wrong", "Wrong"], "\(name)")
    }
  }

  @Test func `spoilt answers are wrong`() throws {
    var random = SeededRandom(seed: 11)
    for name in PublishedAnswerTests.names.flatMap({ [$0 + "-open", $0 + "-shut"] }) {
      let (asked, answer) = try PublishedAnswerTests.parts(name)
      let isRoute = answer[0].hasPrefix("route")
      var spoilt: [String] = []
      for place in [1, answer.count - 1, 1 + Int(random.unit() * Double(answer.count - 1))] {
        var dropped = answer
        dropped.remove(at: place)
        // Later, sooner and elsewhere; of a row, from later on and until sooner.
        let fields = isRoute ? [(-2, 1), (-2, -1), (-1, -1), (-5, 1)] : [(-2, 1), (-1, -1)]
        spoilt += [PublishedAnswerTests.joined(asked, dropped)]
        spoilt += fields.compactMap { field, step in
          PublishedAnswerTests.changed(answer, place, field, by: Int64(step)).map {
            PublishedAnswerTests.joined(asked, $0)
          }
        }
      }
      let told = try words(spoilt)
      #expect(told.count == spoilt.count)
      // A row may be one that nobody needs, and a wait at an end one that may be left out.
      let refused = told.count { $0 != "Right" }
      #expect(2 * refused > told.count, "\(name): \(told)")
    }
  }

  @Test func `what is none of the format is told`() throws {
    let whole = try PublishedAnswerTests.text("squeeze-open")
    let bad = [
      "", "bergfried-slip 2\n", whole.replacingOccurrences(of: "end ", with: "end 1"),
      whole.replacingOccurrences(of: "nodes ", with: "nodes 0"), whole + "# more\nrow 1 2 3\n",
      whole.replacingOccurrences(of: "piece 0", with: "piece -1"),
      whole.replacingOccurrences(of: " ", with: "  "),
      whole.replacingOccurrences(of: "leg piece", with: "row piece"),
    ]
    #expect(try words(bad) == Array(repeating: "Bad", count: bad.count))
  }

  /// What a file asks and what it answers, line by line, without the end.
  private static func parts(_ name: String) throws -> (asked: [String], answer: [String]) {
    let lines = try text(name).split(separator: "\n").map(String.init).filter {
      !$0.hasPrefix("#")
    }.dropLast()
    let first = try #require(
      lines.firstIndex { $0.hasPrefix("route") || $0.hasPrefix("guarded") })
    return (Array(lines[..<first]), Array(lines[first...]))
  }

  private static func joined(_ asked: [String], _ answer: [String]) -> String {
    let lines = asked + answer
    return (lines + ["end \(lines.count)"]).joined(separator: "\n") + "\n"
  }

  /// The lines with a number of one of them changed, counted from its end.
  private static func changed(
    _ lines: [String], _ place: Int, _ field: Int, by step: Int64
  ) -> [String]? {
    var words = lines[place].split(separator: " ").map(String.init)
    guard words.count + field > 0, let number = Int64(words[words.count + field]) else {
      return nil
    }
    words[words.count + field] = "\(number + step)"
    var changed = lines
    changed[place] = words.joined(separator: " ")
    return changed
  }
}

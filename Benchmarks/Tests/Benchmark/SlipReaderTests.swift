import Foundation
import Testing

@testable import Benchmark

@Suite("Texts that are no instance")
struct SlipReaderTests {
  /// A line of its own for everything.
  private static let good = [
    "bergfried-slip 1", "# by hand", "nodes 3", "refuge 1", "piece 0 1 5 0 5",
    "piece 1 2 5 9 14 90 95",
    "start node 0 0 0", "goal point 1 2 0 94", "route 92", "leg piece 0 0 5 0 5",
    "leg refuge 1 5 90", "leg piece 1 0 2 90 92", "end 12",
  ]

  /// Why lines are refused, as `line: reason`; `nil` if they are not.
  private static func problem(_ lines: [String], ending: String = "\n") throws -> String? {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("slip-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: url) }
    try (lines.joined(separator: "\n") + ending).write(
      to: url, atomically: true, encoding: .utf8)
    do {
      _ = try SlipReader(path: url.path)
      return nil
    } catch let problem as SlipLine.Problem {
      return problem.description
    }
  }

  /// Why they are refused with one line, counted from 1, in place of another.
  private static func problem(_ line: Int, _ text: String) throws -> String? {
    var lines = good
    lines[line - 1] = text
    return try problem(lines)
  }

  @Test func `a good one passes, with a last newline or without`() throws {
    #expect(try SlipReaderTests.problem(SlipReaderTests.good) == nil)
    #expect(try SlipReaderTests.problem(SlipReaderTests.good, ending: "") == nil)
  }

  @Test(arguments: [
    (1, "bergfried 1", "line 1: no bergfried-slip"),
    (1, "bergfried-slip 2", "line 1: the format is 2, not in 1...1"),
    (1, "bergfried-slip 1 1", "line 1: there is more than belongs here"),
    (3, "nodes", "line 3: a count is missing"),
    (3, "nodes 0", "line 4: there are no nodes"),
    (3, "nodes x", "line 3: a count is no number"),
    (3, "nodes -", "line 3: a count is no number"),
    (3, "nodes 3 ", "line 3: a space ends the line"),
    (3, "nodes  3", "line 3: a count is no number"),
    (3, "nodes 99999999999999999999", "line 3: a count is no number"),
    (3, "nodes -3", "line 3: a count is -3, not in 0...1073741824"),
    (3, "refuge 1", "line 3: refuge comes too early"),
    (3, "", "line 3: a word is missing"),
    (4, "refuge 3", "line 4: a node is 3, not in 0...2"),
    (4, "nodes 3", "line 4: nodes comes too late"),
    (4, "house 1", "line 4: what is house?"),
    (5, "refuge 1", "line 5: refuge 1 is out of order"),
    (5, "piece 0 3 5 0 5", "line 5: a node is 3, not in 0...2"),
    (5, "piece 0 1 0 0 5", "line 5: a travel time is 0, not in 1...1152921504606846976"),
    (5, "piece 0 1 5 0", "line 5: an end is missing"),
    (5, "piece 0 1 5 5 5", "line 5: free from 5 to 5"),
    (5, "piece 0 1 5 6 5", "line 5: free from 6 to 5"),
    (6, "piece 1 2 5 9 14 14 95", "line 6: free until 14 and from 14"),
    (6, "piece 1 2 5 90 95 9 14", "line 6: free until 95 and from 9"),
    (6, "start node 0 0 0", "line 8: a piece is 1, not in 0...0"),
    (7, "start house 0 0 0", "line 7: what is house?"),
    (7, "start node 0 3 2", "line 7: a window from 3 to 2"),
    (7, "start node 0 0", "line 7: a last time is missing"),
    (7, "goal node 0 0 1", nil),
    (8, "goal point 1 5 0 94", "line 8: a place on piece 1 is 5, not in 1...4"),
    (8, "goal point 1 0 0 94", "line 8: a place on piece 1 is 0, not in 1...4"),
    (8, "piece 0 1 5 0 5", "line 8: piece comes too late"),
    (8, "leg piece 0 0 5 0 5", "line 8: leg comes too early"),
    (9, "guarded", "line 10: a leg, but no route"),
    (9, "route 93", "line 13: the last leg does not end at the arrival 93"),
    (10, "row 0 0 5", "line 10: a row, but a route"),
    (10, "route 92", "line 10: route comes too late"),
    (11, "leg refuge 3 5 90", "line 11: a node is 3, not in 0...2"),
    (11, "leg house 1 5 90", "line 11: what is house?"),
    (11, "leg refuge 1 5", "line 11: a time is missing"),
    (13, "end 11", "line 13: 12 lines come before it, not 11"),
    (13, "# end 12", "line 13: the file ends before its end line"),
  ])
  func `a spoilt line is refused with its number and the reason`(
    line: Int, text: String, reason: String?
  ) throws {
    #expect(try SlipReaderTests.problem(line, text) == reason)
  }

  @Test func `rows stand by nodes, and nothing after the end`() throws {
    let guarded =
      SlipReaderTests.good.prefix(8) + ["guarded", "row 0 0 5", "row 1 5 100", "row 1 200 300"]
    #expect(try SlipReaderTests.problem(guarded + ["end 12"]) == nil)
    #expect(
      try SlipReaderTests.problem(guarded + ["row 0 9 9", "end 13"])
        == "line 13: a row of node 0 is out of order")
    #expect(
      try SlipReaderTests.problem(guarded + ["end 12", "row 2 9 9"])
        == "line 14: row comes too late")
    #expect(
      try SlipReaderTests.problem(guarded + ["end 12", "end 13"])
        == "line 14: end comes too late")
    #expect(
      try SlipReaderTests.problem(Array(guarded))
        == "line 12: the file ends before its end line")
    #expect(
      try SlipReaderTests.problem([], ending: "") == "line 0: the file ends before its end line")
  }

  @Test func `points need a piece that is long enough`() throws {
    let head = ["bergfried-slip 1", "nodes 2"]
    #expect(
      try SlipReaderTests.problem(head + ["start point 0 1 0 0"])
        == "line 3: a point, but no piece")
    #expect(
      try SlipReaderTests.problem(head + ["piece 0 1 1", "start point 0 1 0 0"])
        == "line 4: piece 0 is too short")
  }
}

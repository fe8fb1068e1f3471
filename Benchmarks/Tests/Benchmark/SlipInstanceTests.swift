import BergfriedCore
import BergfriedStreets
import BergfriedVerify
import Foundation
import Testing

@testable import Benchmark

@Suite("Published instances of unseen ways")
struct SlipInstanceTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("slip")

  private static func text(of instance: SlipInstance) throws -> String {
    var text = SlipText()
    try instance.write(to: &text)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// Reads a text from a file of its own.
  private static func read(_ text: String) throws -> SlipInstance {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("slip-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: url) }
    try text.write(to: url, atomically: true, encoding: .utf8)
    var reader = try SlipReader(path: url.path)
    let network = ReachNetwork(reader.takeDraft())
    return SlipInstance(network, reader.question, answer: reader.takeAnswer())
  }

  @Test func `the small ones are what their seeds make`() throws {
    let made = SlipSeries.small()
    for (name, instance) in made {
      let kept = try String(
        contentsOf: SlipInstanceTests.folder.appendingPathComponent(name + ".txt"), encoding: .utf8)
      #expect(kept == (try SlipInstanceTests.text(of: instance)), "\(name)")
    }
    let kept = try FileManager.default.contentsOfDirectory(atPath: SlipInstanceTests.folder.path)
    #expect(Set(kept) == Set(made.map { $0.name + ".txt" } + ["README.md"]))
  }

  @Test func `what is written is read, and its answer right and new`() throws {
    for (name, made) in SlipSeries.small() {
      let read = try SlipInstanceTests.read(try SlipInstanceTests.text(of: made))
      #expect(read.question == made.question && read.answer == made.answer, "\(name)")
      #expect(read.problem == nil, "\(name): \(read.problem ?? "")")
      #expect(read.answer.verdict == (name.hasSuffix("-open") ? "route" : "guarded"), "\(name)")
      let anew = read.question.answer(in: read.network)
      #expect(anew.arrival == read.arrival, "\(name)")
      var noted = read
      noted.notes = made.notes
      #expect(try SlipInstanceTests.text(of: noted) == SlipInstanceTests.text(of: made), "\(name)")
    }
  }

  @Test func `a tick decides`() throws {
    for (name, made) in SlipSeries.small() where name.hasSuffix("-open") {
      let shut = try #require(made.shut(notes: []))
      #expect(shut.arrival == nil && shut.problem == nil, "\(name)")
    }
  }

  @Test func `large towns are written and read alike`() throws {
    let pair = try #require(SlipSeries.town(pieces: 1343, seed: 1))
    for (instance, verdict) in [(pair.open, "route"), (pair.shut, "guarded")] {
      let read = try SlipInstanceTests.read(try SlipInstanceTests.text(of: instance))
      #expect(read.answer == instance.answer && read.answer.verdict == verdict)
      #expect(read.problem == nil)
    }
  }

  @Test func `a spoilt answer is refused by those who check`() throws {
    let small = Dictionary(uniqueKeysWithValues: SlipSeries.small().map { ($0.name, $0.instance) })
    func problem(_ name: String, _ old: String, _ new: String) throws -> String? {
      let text = try SlipInstanceTests.text(of: try #require(small[name]))
      #expect(text.contains(old), "\(name) has no '\(old)'")
      return try SlipInstanceTests.read(text.replacingOccurrences(of: old, with: new)).problem
    }
    #expect(
      try problem("squeeze-open", "leg piece 1 0 7 50 57", "leg piece 1 0 7 50 58")
        == "leg 2: is seen on piece 1")
    #expect(
      try problem("squeeze-open", "piece 1 2 7 50 57", "piece 1 2 7 50 56")
        == "leg 2: is seen on piece 1")
    #expect(
      try problem("squeeze-shut", "row 1 7 60", "row 1 8 60")
        == "piece 0 at its from: node 1 has no row for who arrives at 7")
    #expect(
      try problem("squeeze-shut", "piece 1 2 7 50 56", "piece 1 2 7 50 57")
        == "piece 1 at its from: node 2 has no row for who arrives at 57")
  }
}

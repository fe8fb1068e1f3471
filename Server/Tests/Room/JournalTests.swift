import BergfriedCore
import BergfriedRoom
import Foundation
import RoomTestSupport
import Testing

/// What a room has said is never lost, and every step leads where it says.
@Suite struct JournalTests {
  private let folder = TestFolder()

  private func edit(_ yaml: String, _ json: String? = #"[{"op":"remove","path":["a"]}]"#)
    -> JournalStep
  {
    JournalStep(.edit, to: .new(yaml: yaml, edit: json))
  }

  @discardableResult
  private func add(_ step: JournalStep, to journal: Journal) throws -> JournalState? {
    try journal.add(by: "Anna", at: Ticks(count: 1)) { _ in step }
  }

  @Test func `a new one is empty, and keeps what is added`() throws {
    let path = folder["journal"]
    do {
      let journal = try Journal(path: path)
      #expect(try journal.latest() == nil)
      try add(JournalStep(.import, to: .new(yaml: "one", edit: nil)), to: journal)
      try add(edit("two"), to: journal)
    }
    let journal = try Journal(path: path)
    let state = try #require(try journal.latest())
    #expect(state.revision == 2 && state.yaml == "two" && state.canUndo && !state.canRedo)
    #expect(try journal.yaml(ofRevision: 1) == "one")
    #expect(try journal.yaml(ofRevision: 3) == nil)
    #expect(try journal.moves(limit: 9).map(\.kind) == ["edit", "import"])
  }

  @Test func `undo and redo walk a tree`() throws {
    let journal = try Journal(path: folder["journal"])
    for yaml in ["one", "two", "three"] { try add(edit(yaml), to: journal) }
    #expect(try add(JournalStep(.undo, to: .above), to: journal)?.yaml == "two")
    #expect(try add(JournalStep(.undo, to: .above), to: journal)?.yaml == "one")
    #expect(try add(JournalStep(.undo, to: .above), to: journal) == nil)
    #expect(try add(JournalStep(.redo, to: .below), to: journal)?.yaml == "two")
    // What is made in place of the third is what a redo leads to from then on.
    #expect(try add(edit("another"), to: journal)?.canRedo == false)
    #expect(try add(JournalStep(.undo, to: .above), to: journal)?.yaml == "two")
    let again = try add(JournalStep(.redo, to: .below), to: journal)
    #expect(again?.yaml == "another" && again?.revision == 9)
    #expect(try add(JournalStep(.restore, to: .revision(3)), to: journal)?.yaml == "three")
  }

  @Test func `what was done since a revision is told with what it was done to`() throws {
    let journal = try Journal(path: folder["journal"])
    try add(edit("one", nil), to: journal)
    try add(edit("two", "A"), to: journal)
    try add(edit("three", "B"), to: journal)
    try add(JournalStep(.undo, to: .above), to: journal)
    let since = try #require(try journal.edits(after: 1))
    #expect(since.map(\.edit) == ["A", "B", "B"])
    #expect(since.map(\.base) == ["one", "two", "two"])
    #expect(try journal.edits(after: 4)?.isEmpty == true)
    // A text that came as a whole may have changed anything.
    try add(edit("four", nil), to: journal)
    #expect(try journal.edits(after: 1) == nil)
  }

  @Test func `a name is one revision's`() throws {
    let journal = try Journal(path: folder["journal"])
    #expect(try !journal.name("early", by: "Anna", at: Ticks(count: 1)))
    try add(edit("one"), to: journal)
    #expect(try journal.name("plan A", by: "Anna", at: Ticks(count: 1)))
    try add(edit("two"), to: journal)
    #expect(try !journal.name("plan A", by: "Ben", at: Ticks(count: 2)))
    #expect(try journal.name("plan B", by: "Ben", at: Ticks(count: 2)))
    #expect(try journal.versions().map(\.name) == ["plan B", "plan A"])
    #expect(try journal.versions().map(\.revision) == [2, 1])
  }

  @Test func `nothing acknowledged is lost when the writer is killed, 200 times`() throws {
    let path = folder["journal"]
    var told: Int64 = 0
    var random = SeededRandom(seed: 7)
    for round in 0..<200 {
      let writer = Process()
      writer.executableURL = try BuiltProgram.url("JournalWriter")
      writer.arguments = [path]
      let output = Pipe()
      writer.standardOutput = output
      try writer.run()
      // Some are killed before they have told anything.
      var heard = Data()
      if round % 4 != 0 { heard = output.fileHandleForReading.availableData }
      usleep(UInt32(random.next() % 60_000))
      kill(writer.processIdentifier, SIGKILL)
      heard += output.fileHandleForReading.readDataToEndOfFile()
      let lines = String(decoding: heard, as: UTF8.self)
      writer.waitUntilExit()
      // The last line may be cut, and then it was not told.
      let whole = lines.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      told = max(told, whole.last.flatMap { Int64($0) } ?? 0)
      guard FileManager.default.fileExists(atPath: path) else { continue }
      let journal = try Journal(path: path)
      let state = try journal.latest()
      #expect((state?.revision ?? 0) >= told, "round \(round)")
      if let state {
        #expect(state.yaml.hasPrefix("\(state.revision) "), "round \(round)")
        // Nor is one of those before.
        let earlier = Int64(random.next() % UInt64(state.revision)) + 1
        #expect(try journal.yaml(ofRevision: earlier)?.hasPrefix("\(earlier) ") == true)
      }
    }
    #expect(told >= 150)
  }
}

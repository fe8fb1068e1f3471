import BergfriedTestSupport
import Foundation
import Testing

/// Other programs read what is written here: PyYAML, which follows YAML 1.1, and jsonschema, by the
/// published schemas.
@Suite(
  .enabled(
    if: OutsideReader.isThere,
    "python3 has no yaml and jsonschema (apt: python3-yaml python3-jsonschema)"))
struct OutsideReaderTests {
  private let village: WatchedVillage
  private let folder: Folder

  init() throws {
    village = try WatchedVillage.shared.get()
    folder = try Folder()
  }

  @Test func `watches that are written`() throws {
    let closed = village["closed-\(UUID().uuidString).yaml"]
    let close = try Command.bergfried("slip", village.watch, "--close", closed, "-q")
    try #require(close.status == 0, "\(close.errors)")
    let given = try String(contentsOfFile: closed, encoding: .utf8)
    #expect(given != (try village.text()))
    #expect(
      try OutsideReader.problems(
        by: "watch.schema.json", village.watch, village["guarded.yaml"], closed
      ).isEmpty)
    // Without quotes a time is a number to them, and so it would be told.
    let bare = try village.changed(("\"21:00\"", "21:00"))
    #expect(
      try OutsideReader.problems(by: "watch.schema.json", bare).contains("is not of type 'string'"))
  }

  @Test func `the guide's watch`() throws {
    let guide = try Repository.text("Guides/Watch.md")
    let example = try #require(
      guide.components(separatedBy: "```yaml\n").dropFirst().first?
        .components(separatedBy: "```").first)
    let path = try folder.write(example, to: "watch.yaml")
    #expect(try OutsideReader.problems(by: "watch.schema.json", path).isEmpty)
  }

  @Test func `answers and escorts`() throws {
    let answer = folder["answer.json"]
    try #require(try Command.bergfried("slip", village.watch, answer, "-q").status == 0)
    #expect(try OutsideReader.problems(by: "answer.schema.json", answer).isEmpty)
    let escort = folder["escort.json"]
    let made = try Command.bergfried(
      "escort", village.watch, "--from", "Road in", "--to", "Chapel", "-o", escort, "-q")
    try #require(made.status == 0, "\(made.errors)")
    #expect(try OutsideReader.problems(by: "escort.schema.json", escort).isEmpty)
  }
}

import BergfriedTestSupport
import Foundation
import Testing

/// The help text is part of the interface; `RECORD=1 swift test` takes a new snapshot.
@Suite struct HelpTests {
  @Test(arguments: [
    "bergfried", "viewshed", "sightline", "check", "coverage", "panorama", "report", "slip",
    "escort", "verify", "watch", "watch new", "village", "explain",
  ])
  func `help is as recorded`(command: String) throws {
    let arguments =
      (command == "bergfried" ? [] : command.split(separator: " ").map(String.init)) + ["--help"]
    let answer = try Command.run(
      Command.executable, arguments, environment: ["COLUMNS": "80"])
    #expect(answer.status == 0)
    let file = HelpTests.snapshots.appendingPathComponent(
      command.replacingOccurrences(of: " ", with: "-") + "-help.txt")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(answer.output.utf8).write(to: file)
    }
    #expect(answer.output == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test func `version is told`() throws {
    let answer = try Command.bergfried("--version")
    #expect(answer.status == 0)
    #expect(answer.output.contains("."))
  }

  private static let snapshots = Repository.url("Tests/Snapshots")
}

import BergfriedAnswers
import BergfriedTestSupport
import Foundation
import Testing

/// Where summaries go: to standard output, unless an output of the run goes there, and nowhere
/// under `-q`; what is asked for as JSON is a document of its kind.
@Suite struct SummaryTests {
  private let village: WatchedVillage
  private let folder: Folder

  init() throws {
    village = try WatchedVillage.shared.get()
    folder = try Folder()
  }

  /// The commands that answer about a watch, each with what its summary says.
  private func runs() -> [(arguments: [String], word: String)] {
    [
      (["check", village.watch], "Right     "),
      (["coverage", village.watch], "Streets   "),
      (["coverage", village.watch, "-o", folder["pieces.csv"]], "Written   "),
      (["coverage", village.watch, "--explain", "0"], "Piece 0 of "),
      (["slip", village.watch, folder["slip.json"], "--verdict-only"], "Written   "),
      (
        [
          "escort", village.watch, "-o", folder["escort.json"], "--from", "Road in", "--to",
          "Chapel yard", "--at", "21:30",
        ], "Written   "
      ),
      (["report", village.watch, folder["report.html"]], "Written   "),
      (["panorama", village.watch, folder["view.png"], "--tower", "Church tower"], "Written   "),
    ]
  }

  @Test func `summaries are on standard output, and with -q nowhere`() throws {
    for (arguments, word) in runs() {
      let run = try Command.bergfried(arguments)
      #expect(run.status == 0 && run.output.contains(word), "\(arguments): \(run.errors)")
      #expect(!run.errors.contains(word), "\(arguments)")
      let quiet = try Command.bergfried(arguments + ["-q"])
      #expect(quiet.status == 0 && quiet.output.isEmpty && quiet.errors.isEmpty, "\(arguments)")
    }
    let verify = ["verify", folder["slip.json"], village.watch]
    let checked = try Command.bergfried(verify)
    #expect(checked.output.contains("Checked   ") && !checked.errors.contains("Checked"))
    let quiet = try Command.bergfried(verify + ["-q"])
    #expect(quiet.status == 0 && quiet.output.isEmpty && quiet.errors.isEmpty)
  }

  @Test func `where the answer goes to standard output the summary does not`() throws {
    for output in ["-", "/dev/stdout", "/proc/self/fd/1"] {
      let run = try Command.bergfried("slip", village.watch, output, "--verdict-only")
      try #require(run.status == 0, "\(run.errors)")
      let file = try run.json(CrossingsDocument.self)
      #expect(file.answers.count == 1 && run.errors.contains("Written   \(output)"))
    }
  }

  @Test func `times are told where they are asked for`() throws {
    let run = try Command.bergfried("coverage", village.watch, "--timings", "-q")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.contains("looking") && !run.output.contains("Surely"), "\(run.output)")
  }

  private struct Explained: Decodable {
    struct Tower: Decodable {
      let tower: String
      let reason: String
      let text: String
    }
    let schema: DocumentKind
    let piece: Int
    let towers: [Tower]
  }

  @Test func `an explanation is a document too`() throws {
    let told = try Command.bergfried("coverage", village.watch, "--explain", "3").output
    let run = try Command.bergfried("coverage", village.watch, "--explain", "3", "--json")
    let document = try run.json(Explained.self)
    #expect(document.schema == .explanation && document.piece == 3)
    #expect(!document.towers.isEmpty)
    for tower in document.towers {
      #expect(told.contains("  From \(tower.tower): \(tower.text).\n"))
      #expect((tower.reason == "seen") == (tower.text == "surely seen"))
    }
  }

  private struct Verified: Decodable {
    struct Answer: Decodable {
      let isRight: Bool
      let problems: [String]
    }
    let schema: DocumentKind
    let isRight: Bool
    let answers: [Answer]
    let problems: [String]
  }

  @Test func `a verification is a document too`() throws {
    let answer = folder["answer.json"]
    try Command.bergfried("slip", village.watch, answer, "-q")
    func verified(_ path: String) throws -> (status: Int32, document: Verified) {
      let run = try Command.bergfried("verify", path, village.watch, "--json")
      return (
        run.status, try run.json(Verified.self)
      )
    }
    let right = try verified(answer)
    #expect(right.status == 0 && right.document.schema == .verification)
    #expect(right.document.isRight && right.document.answers.map(\.isRight) == [true])
    let text = try String(contentsOfFile: answer, encoding: .utf8)
    let parts = text.split(separator: #""verdict":"route""#, omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    let changed = try folder.write(
      parts.joined(separator: #""verdict":"guarded""#), to: "changed.json")
    let wrong = try verified(changed)
    #expect(wrong.status == 10 && !wrong.document.isRight)
    #expect(wrong.document.answers.flatMap(\.problems).count + wrong.document.problems.count > 0)
    let extra = try verified(folder.write(#"{"more":1,"# + text.dropFirst(), to: "extra.json"))
    #expect(extra.status == 10 && !extra.document.isRight && extra.document.answers.isEmpty)
    #expect(
      extra.document.problems.count == 1 && extra.document.problems[0].contains("the key more"))
    // What is no answer at all is told as any other file that cannot be read.
    let broken = try Command.bergfried(
      "verify", folder.write("{", to: "broken.json"), village.watch, "--json")
    #expect(broken.status == 65 && broken.output.isEmpty)
    #expect(broken.errors.contains("[answer.not-one]"), "\(broken.errors)")
  }

  @Test func `exit codes of --close tell whether all is closed`() throws {
    let closed = village.folder["village/\(UUID().uuidString).yaml"]
    let run = try Command.bergfried("slip", village.watch, "--close", closed, "--exit-code", "-q")
    #expect(run.status == 0, "\(run.errors)")
    let again = village.folder["village/\(UUID().uuidString).yaml"]
    #expect(try Command.bergfried("slip", closed, "--close", again, "--exit-code").status == 0)
    let busy = try village.changed(
      ("spare: 2", "looks: [ { azimuth: 180, pitch: 40 } ]"),
      ("spare: 3", "looks: [ { azimuth: 180, pitch: 40 } ]"))
    #expect(try Command.bergfried("slip", busy, "--close", again, "--exit-code").status == 10)
  }
}

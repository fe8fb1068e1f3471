import BergfriedTestSupport
import Foundation
import Testing

@testable import BergfriedAnswers
@testable import BergfriedCLI

/// Answers made up to pass, or to bring the check down: each is refused in words.
@Suite struct VerifyFaultTests {
  private let village: WatchedVillage
  private let folder: Folder

  init() throws {
    village = try WatchedVillage.shared.get()
    folder = try Folder()
  }

  private func slip(_ watch: String, _ flags: String...) throws -> CrossingsDocument {
    let made = try Command.bergfried(["slip", watch, folder["answer.json"], "-q"] + flags)
    try #require(made.status == 0, "\(made.errors)")
    return try folder.crossings
  }

  private func verify(_ file: CrossingsDocument, _ watch: String) throws -> Command {
    try verify(try file.compactJSON(), watch)
  }

  private func verify(_ text: String, _ watch: String) throws -> Command {
    try Command.bergfried("verify", folder.write(text, to: "changed.json"), watch)
  }

  private func expectRefusal(
    of file: CrossingsDocument, _ watch: String, _ words: String,
    _ change: (inout CrossingsDocument) -> Void
  ) throws {
    var file = file
    change(&file)
    let told = try verify(file, watch)
    #expect(
      told.status == 10 && told.output.contains(words), "\(words): \(told.output)\(told.errors)")
  }

  @Test func `numbers at the ends of what can be written are refused`() throws {
    let guarded = village["guarded.yaml"]
    let shut = try slip(
      guarded, "--open-ground", "--ground-cell", "8", "--speed", "0.03")
    try #require(shut.answers[0].verdict == .guarded)
    let unit = "its unit or its speed"
    try expectRefusal(of: shut, guarded, unit) { $0.answers[0].groundProof!.origin = .min }
    try expectRefusal(of: shut, guarded, unit) {
      $0.answers[0].groundProof!.unit = 43_200_000_000_000
    }
    try expectRefusal(of: shut, guarded, unit) { $0.answers[0].groundProof!.unit = 0 }
    try expectRefusal(of: shut, guarded, unit) { $0.answers[0].groundProof!.x = 1e308 }
    try expectRefusal(of: shut, guarded, "it says that it has") {
      $0.answers[0].groundProof!.rows += 1
    }
    try expectRefusal(of: shut, guarded, "places and intervals") {
      $0.answers[0].groundProof!.places = 2_147_483_646
      $0.answers[0].groundProof!.supports = "/v///wcA"
    }
    let open = try slip(
      village.watch, "--open-ground", "--from", "Main Street", "--to", "Alp Road")
    let ground = try #require(open.answers[0].legs?.firstIndex { $0.cell != nil })
    try expectRefusal(of: open, village.watch, "out of time") {
      $0.answers[0].legs![ground].enter = .min
      $0.answers[0].legs![ground].leave = .max
    }
    try expectRefusal(of: open, village.watch, "leaves cell") {
      $0.answers[0].legs![ground].fromX = 1e308
      $0.answers[0].legs![ground].toX = -1e308
    }
    // Many gaps that are small would be a way as well.
    try expectRefusal(of: open, village.watch, "does not end where the next begins") {
      $0.answers[0].legs![ground].toX! += 1e-7
    }
  }

  @Test func `undecided cannot stand in for another verdict`() throws {
    for (watch, flags) in [
      (village.watch, []), (village["guarded.yaml"], []),
      (village.watch, ["--open-ground", "--ground-cell", "12"]),
      (village["guarded.yaml"], ["--open-ground", "--ground-cell", "8", "--speed", "0.03"]),
      // Where travel times are whole both bounds are alike.
      (village.watch, ["--speed", "1.25"]),
    ] as [(String, [String])] {
      var file = try slip(watch)
      if !flags.isEmpty {
        let made = try Command.bergfried(["slip", watch, folder["answer.json"], "-q"] + flags)
        try #require(made.status == 0)
        file = try JSONDecoder().decode(
          CrossingsDocument.self,
          from: Data(contentsOf: URL(fileURLWithPath: folder["answer.json"])))
      }
      #expect(file.answers[0].verdict != .undecided, "\(watch) \(flags)")
      for isBare in [false, true] {
        var changed = file
        changed.answers[0].verdict = .undecided
        changed.answers[0].proof = nil
        changed.answers[0].groundProof = nil
        if isBare { changed.answers[0].legs = nil }
        let told = try verify(changed, watch)
        #expect(told.status == 10, "\(watch) \(flags): \(told.output)")
      }
    }
  }

  @Test func `figures that were made up are refused by name`() throws {
    let watch = village.watch
    let file = try slip(watch)
    let changes: [(String, (inout CrossingsDocument.Answer) -> Void)] = [
      ("criticalSpeedMetresPerSecond", { $0.criticalSpeedMetresPerSecond! *= 0.99 }),
      ("graceSeconds", { $0.graceSeconds = 1e6 }), ("escapes", { $0.escapes = [] }),
      ("escapes", { $0.escapes![0].roomSeconds += 1 }),
      ("earliestMidnight", { $0.earliestMidnight = $0.bell }),
      ("latestBell", { $0.latestBell = nil }),
      ("disjointRoutes", { $0.disjointRoutes!.atMost += 1 }),
      ("assumptions", { $0.assumptions.removeLast() }),
      ("assumptions", { $0.assumptions.append("Everybody is asleep.") }),
      (
        "doubts",
        { $0.doubts = CrossingsDocument.Doubts(pieces: [], canOpen: true, canClose: true) }
      ),
      ("proof", { $0.proof = CrossingsDocument.Proof(offsets: [0], times: []) }),
    ]
    for (name, change) in changes {
      try expectRefusal(of: file, watch, "what the same search gives is another: \(name)") {
        change(&$0.answers[0])
      }
    }
    try expectRefusal(of: file, watch, "says more than one thing") {
      $0.answers[0].legs![0].refuge = 7
    }
  }

  @Test func `all that the watch asks is answered once`() throws {
    let watch = try village.changed(
      ("crossings:", "crossings:\n  - { from: Garden Lane, to: Inn Lane }"))
    let file = try slip(watch)
    try #require(file.answers.count == 2)
    #expect(try verify(file, watch).status == 0)
    try expectRefusal(of: file, watch, "it leaves out from Garden Lane to Inn Lane") {
      $0.answers.remove(at: 0)
    }
    try expectRefusal(of: file, watch, "2 times") { $0.answers.append($0.answers[0]) }
    let other = try slip(watch, "--from", "Main Street", "--to", "Alp Road")
    let told = try verify(other, watch)
    #expect(told.status == 0 && told.output.contains("Left out  2 of the watch's own"))
  }

  @Test func `what nobody reads is refused`() throws {
    let text = try slip(village.watch).compactJSON()
    let changed = [
      text.replacingOccurrences(of: "\"version\"", with: "\"note\":1,\"version\""),
      text.replacingOccurrences(of: "\"bell\"", with: "\"bell\":\"2026\",\"bell\""),
      text.replacingOccurrences(of: "\"graceSeconds\":", with: "\"graceSecond\":"),
      text.replacingOccurrences(of: "\"bell\"", with: "\"proof\":null,\"bell\""),
    ]
    for text in changed {
      let told = try verify(text, village.watch)
      #expect(told.status == 10 && told.output.contains("the key "), "\(told.output)")
    }
  }

  @Test func `the output tells what was looked at, and how`() throws {
    let told = try verify(try slip(village.watch), village.watch)
    try #require(told.status == 0, "\(told.output)")
    for line in [
      "Checked   verdict, legs: by code", "Repeated  assumptions, criticalSpeed", "graceSeconds",
      "Unchecked version\n", "Shared    reading terrain",
    ] {
      #expect(told.output.contains(line), "\(told.output)")
    }
  }
}

import BergfriedAnswers
import BergfriedTestSupport
import Foundation
import Testing

@testable import BergfriedCLI

/// Whether anyone crosses the village unseen, and that answers are checked by someone else.
@Suite struct SlipCommandTests {
  private let village: WatchedVillage
  private let folder: Folder

  init() throws {
    village = try WatchedVillage.shared.get()
    folder = try Folder()
  }

  private func slip(_ watch: String, _ flags: String...) throws -> CrossingsDocument.Answer {
    let made = try Command.bergfried(
      ["slip", watch, folder["answer.json"], "-q", "--overwrite"] + flags)
    try #require(made.status == 0, "\(made.errors)")
    return try #require(try folder.crossings.answers.first)
  }

  /// The check's word on the answer with something changed.
  private func verdict(
    on watch: String, of change: (inout CrossingsDocument.Answer) -> Void
  ) throws -> Command {
    let whole = try folder.crossings
    var file = whole
    change(&file.answers[0])
    try folder.write(
      String(decoding: try JSONEncoder().encode(file), as: UTF8.self), to: "answer.json")
    defer {
      _ = try? folder.write(
        String(decoding: (try? JSONEncoder().encode(whole)) ?? Data(), as: UTF8.self),
        to: "answer.json")
    }
    return try folder.verify(watch)
  }

  @Test(arguments: ["watch.yaml", "guarded.yaml"])
  func `the verdict alone is told and checked`(night: String) throws {
    let whole = try slip(village[night])
    let alone = try slip(village[night], "--verdict-only")
    #expect(alone.verdict == whole.verdict && alone.proof == whole.proof)
    #expect((alone.legs == nil) == (whole.legs == nil))
    #expect(alone.verdictOnly == true && whole.verdictOnly == nil)
    #expect(alone.graceSeconds == nil && alone.escapes == nil && alone.disjointRoutes == nil)
    #expect(alone.criticalSpeedMetresPerSecond == nil)
    #expect(try folder.verify(village[night]).status == 0)
    // An answer that says more than that has to be right in it, and says so if it says less.
    let more = try verdict(on: village[night]) { $0.criticalSpeedMetresPerSecond = 0.5 }
    #expect(more.status == 10, "\(more.output)")
    let whichever = try verdict(on: village[night]) { $0.verdictOnly = nil }
    #expect(whichever.status == (whole.criticalSpeedMetresPerSecond == nil ? 0 : 10))
    let told = try Command.bergfried("slip", village[night], "--verdict-only")
    #expect(!told.output.contains("Margin") && !told.output.contains("Slowest"))
    #expect(told.output.contains("Assumed"), "\(told.errors)")
    let both = try Command.bergfried(
      "slip", village[night], "--verdict-only", "--least-exposed")
    #expect(both.status == 64 && both.errors.contains("stands alone"))
  }

  @Test func `the open night has a route that holds`() throws {
    let answer = try slip(village.watch)
    #expect(answer.verdict == .route && answer.proof == nil)
    let legs = try #require(answer.legs)
    for (one, next) in zip(legs, legs.dropFirst()) { #expect(one.leave == next.enter) }
    #expect(legs.allSatisfy { $0.enter <= $0.leave })
    #expect(try #require(answer.criticalSpeedMetresPerSecond) < 1.4)
    #expect(try folder.verify(village.watch).status == 0)
    // The way is no way under the eyes of one more camera.
    let guarded = try folder.verify(village["guarded.yaml"])
    #expect(guarded.status == 10 && guarded.output.hasPrefix("Wrong"), "\(guarded.output)")
  }

  @Test func `routes that were tampered with are refused`() throws {
    let legs = try #require(try slip(village.watch).legs)
    let moved = legs.indices.filter { legs[$0].fromTicks != legs[$0].toTicks }
    for place in [moved.first, moved.last, moved[moved.count / 2]].compactMap({ $0 }) {
      let faster = try verdict(on: village.watch) { $0.legs![place].leave -= 2_000_000 }
      #expect(faster.status == 10, "leg \(place)")
      let dropped = try verdict(on: village.watch) { $0.legs!.remove(at: place) }
      #expect(dropped.status == 10, "leg \(place)")
    }
    let early = try verdict(on: village.watch) { answer in
      for leg in answer.legs!.indices {
        answer.legs![leg].enter -= 3_600_000_000
        answer.legs![leg].leave -= 3_600_000_000
      }
    }
    #expect(early.status == 10)
    #expect(try verdict(on: village.watch) { $0.legs = [] }.status == 10)
  }

  @Test func `the guarded night has a proof that holds`() throws {
    let answer = try slip(village["guarded.yaml"])
    #expect(answer.verdict == .guarded && answer.legs == nil)
    let proof = try #require(answer.proof)
    #expect(!proof.times.isEmpty)
    #expect(try folder.verify(village["guarded.yaml"]).status == 0)
    // It proves nothing of a watch with fewer looks.
    #expect(try folder.verify(village.watch).status == 10)
  }

  @Test func `proofs that were tampered with are refused`() throws {
    let guarded = village["guarded.yaml"]
    let proof = try #require(try slip(guarded).proof)
    for row in stride(from: 0, to: proof.times.count / 2, by: max(1, proof.times.count / 10)) {
      let later = try verdict(on: guarded) { $0.proof!.times[2 * row] += 1_000_000 }
      #expect(later.status == 10, "row \(row)")
    }
    let none = try verdict(on: guarded) { answer in
      answer.proof!.times = []
      answer.proof!.offsets = answer.proof!.offsets.map { _ in 0 }
    }
    #expect(none.status == 10 && none.output.contains("no row"), "\(none.output)")
    let faster = try verdict(on: guarded) { $0.speedMetresPerSecond = 30 }
    #expect(faster.status == 10)
  }

  @Test func `who is too slow does not get through`() throws {
    let critical = try #require(try slip(village.watch).criticalSpeedMetresPerSecond)
    #expect(try slip(village.watch, "--speed", "\(critical * 1.02)").verdict == .route)
    #expect(try slip(village.watch, "--speed", "\(critical * 0.95)").verdict != .route)
    #expect(try slip(village.watch, "--speed", "8").verdict == .route)
  }

  @Test func `places may be named`() throws {
    let back = try slip(village.watch, "--from", "Garden Lane", "--to", "Inn Lane")
    #expect(back.from == ["Garden Lane"] && back.verdict == .route)
    #expect(try folder.verify(village.watch).status == 0)
    let nowhere = try Command.bergfried(
      "slip", village.watch, "--from", "Garden Lane", "--to", "Garden Street", "-q")
    #expect(nowhere.status == 65 && nowhere.errors.contains("'Garden Street'"))
    let far = try Command.bergfried(
      "slip", village.watch, "--from", "Garden Lane", "--to", "9.9,47.13", "-q")
    #expect(far.status == 65 && far.errors.contains("no street lies within"))
    let half = try Command.bergfried("slip", village.watch, "--from", "Garden Lane", "-q")
    #expect(half.status == 64 && half.errors.contains("go together"))
  }

  @Test func `several ends and refuges may be asked for`() throws {
    let plain = try slip(village.watch)
    let housed = try slip(village.watch, "--refuges", "all")
    #expect(plain.refuges == "none" && housed.refuges == "all")
    #expect(plain.assumptions.contains("Nobody hides in houses."))
    #expect(housed.assumptions.contains { $0.hasPrefix("All houses may be waited in") })
    #expect(try folder.verify(village.watch).status == 0)
    #expect(
      try #require(housed.criticalSpeedMetresPerSecond)
        <= #require(plain.criticalSpeedMetresPerSecond))
    let several = try slip(
      village.watch, "--from", "edge", "--to", "Garden Lane", "--to", "Inn Lane")
    #expect(several.from == ["edge"] && several.to == ["Garden Lane", "Inn Lane"])
    #expect(several.verdict == .route)
    #expect(try folder.verify(village.watch).status == 0)
    let unknown = try Command.bergfried("slip", village.watch, "--refuges", "some", "-q")
    #expect(unknown.status == 64 && unknown.errors.contains("named"))
  }

  @Test func `figures stand beside a route`() throws {
    let answer = try slip(village.watch)
    let (bell, midnight) = (try #require(answer.latestBell), try #require(answer.earliestMidnight))
    #expect(bell > answer.bell && bell < answer.midnight)
    #expect(midnight > answer.bell && midnight < answer.midnight)
    let grace = try #require(answer.graceSeconds)
    let escapes = try #require(answer.escapes)
    #expect(grace > 0 && !escapes.isEmpty && escapes.allSatisfy { $0.roomSeconds >= grace })
    let count = try #require(answer.disjointRoutes)
    #expect(count.atLeast >= 1 && count.atLeast <= count.atMost)
    #expect(answer.doubts == nil)
  }

  /// Where heights are known badly, what is possibly seen and what surely is lie far apart.
  @Test func `an undecided verdict says what would settle it`() throws {
    let rough = try village.changed(("vertical_error: 0.1", "vertical_error: 1"))
    let answer = try slip(rough, "--speed", "0.5")
    try #require(answer.verdict == .undecided)
    let doubts = try #require(answer.doubts)
    #expect(doubts.canOpen && !doubts.pieces.isEmpty)
    #expect(doubts.pieces.allSatisfy { ($0.opens || $0.closes) && !$0.reasons.isEmpty })
    let text = try Command.bergfried("slip", rough, "--speed", "0.5")
    #expect(text.output.contains("\nTo decide "))
    #expect(try folder.verify(rough).status == 0)
  }

  @Test func `a route is a track with rising times`() throws {
    let made = try Command.bergfried(
      "slip", village.watch, "--gpx", folder["route.gpx"], "-q")
    try #require(made.status == 0, "\(made.errors)")
    let text = try String(contentsOfFile: folder["route.gpx"], encoding: .utf8)
    let points = text.matches(
      of: /<trkpt lat="([0-9.]+)" lon="([0-9.]+)"><time>([^<]+)<\/time><\/trkpt>/)
    #expect(points.count > 20 && text.contains("<name>route from Road in to Chapel yard</name>"))
    let times = points.map { String($0.output.3) }
    #expect(times[0].hasPrefix("2026-12-05T21:0"))
    let seconds = times.map { String($0.prefix(19)) }
    #expect(seconds == seconds.sorted())
    // From the valley's road up to the chapel, some 400 m away in the north.
    let last = try #require(points.last)
    #expect(abs(Double(last.output.1)! - 47.1364) < 0.001)
    #expect(abs(Double(last.output.2)! - 9.5312) < 0.001)
  }

  /// What nobody asked is no answer to anything, whatever stands beside it.
  @Test func `questions that are none are refused`() throws {
    _ = try slip(village["guarded.yaml"])
    let changes: [(String, (inout CrossingsDocument.Answer) -> Void)] = [
      ("nowhere", { $0.from = [] }), ("nowhere", { $0.to = [] }),
      ("night", { $0.bell = "1999-12-05T21:00:00Z" }),
      ("night", { $0.midnight = "2099-12-06T00:00:00Z" }),
      ("speed", { $0.speedMetresPerSecond = 1e-9 }),
      ("speed", { $0.speedMetresPerSecond = 1e300 }), ("refuges", { $0.refuges = "some" }),
    ]
    for (word, change) in changes {
      let answer = try verdict(on: village["guarded.yaml"], of: change)
      #expect(answer.status == 10 && answer.output.contains(word), "\(word): \(answer.output)")
    }
    _ = try slip(village.watch)
    let most = Int64.max / 2
    for change in [
      { $0.toTicks = most }, { $0.leave = most }, { $0.enter = -most }, { $0.piece = -1 },
      { $0.piece = 1 << 40 }, { $0.fromTicks = -most },
    ] as [(inout CrossingsDocument.Leg) -> Void] {
      let answer = try verdict(on: village.watch) { change(&$0.legs![0]) }
      #expect(answer.status == 10, "\(answer.errors)")
    }
    try folder.write(#"{"version": "1", "answers": []}"#, to: "answer.json")
    #expect(try folder.verify(village.watch).status == 65)
  }

  @Test func `what is no answer is refused`() throws {
    try folder.write("{}", to: "answer.json")
    #expect(try folder.verify(village.watch).status == 65)
    let absent = try Command.bergfried("verify", folder["none.json"], village.watch)
    #expect(absent.status == 66)
  }
}

import BergfriedAnswers
import BergfriedTestSupport
import Foundation
import Testing

@testable import BergfriedCLI

/// `escort` through the executable, on the village and on Vaduz, and what `verify` says.
@Suite struct EscortCommandTests {
  private let village: WatchedVillage
  private let folder: Folder

  init() throws {
    village = try WatchedVillage.shared.get()
    folder = try Folder()
  }

  private func escort(_ watch: String, _ flags: String...) throws -> EscortsDocument.Answer {
    let made = try Command.bergfried(
      ["escort", watch, "-o", folder["answer.json"], "-q"] + flags)
    try #require(made.status == 0, "\(made.errors)")
    return try #require(try file().escorts.first)
  }

  private func file() throws -> EscortsDocument {
    try folder.json(EscortsDocument.self, in: "answer.json")
  }

  private static let village = ["--from", "Road in", "--to", "Chapel yard"]

  @Test func `the village's answers hold`() throws {
    for flags in [
      ["--any-time"], ["--any-time", "--least-view", "10"], [], ["--least-view", "5"],
    ] {
      let made = try Command.bergfried(
        ["escort", village.watch, "-o", folder["answer.json"], "-q"] + Self.village + flags)
      try #require(made.status == 0, "\(made.errors)")
      let answer = try #require(try file().escorts.first)
      let safest = try #require(answer.safest)
      #expect(answer.ways.allSatisfy { $0.longestUnseenSeconds >= safest.longestUnseenSeconds })
      let verified = try folder.verify(village.watch)
      #expect(verified.status == 0 && verified.output.hasPrefix("Right     escort: "))
    }
  }

  @Test func `answers that were changed are refused`() throws {
    _ = try escort(village.watch, "--from", "Road in", "--to", "Chapel yard")
    let good = try file()
    let changes: [(String, (inout EscortsDocument.Answer) -> Void)] = [
      ("out of view", { $0.safest!.longestUnseenSeconds -= 1 }),
      ("out of view", { $0.safest!.seconds -= 1 }),
      ("begin where and when", { $0.safest!.legs.remove(at: 3) }),
      ("out of time", { $0.ways[0].legs[0].enter = .min }),
      ("pace", { $0.ways[0].legs[0].leave += 1 }),
      ("node to node", { $0.ways[0].legs[0].toTicks = 1 }),
      ("on no piece", { $0.ways[0].legs[0].piece = 1 << 40 }),
      ("at the goal", { $0.safest!.legs.removeLast() }),
      ("no legs", { $0.safest!.legs = [] }),
      ("no better", { $0.ways.append($0.ways[0]) }),
      ("knee", { $0.knee = 1000 }), ("night", { $0.begin = "1999-12-05T21:00:00Z" }),
      ("reading", { $0.reading = "often" }), ("speed", { $0.speedMetresPerSecond = 1e300 }),
    ]
    for (word, change) in changes {
      var file = good
      change(&file.escorts[0])
      try folder.write(file.json(), to: "answer.json")
      let answer = try folder.verify(village.watch)
      #expect(answer.status == 10 && answer.output.contains(word), "\(word): \(answer.output)")
    }
  }

  @Test func `proofs that were changed are refused`() throws {
    _ = try escort(village.watch, "--from", "Road in", "--to", "Chapel yard", "--any-time")
    let good = try file()
    #expect(try #require(good.escorts[0].proof).nodes.count > 1)
    let changes: [(String, (inout EscortsDocument.Answer) -> Void)] = [
      ("no proof", { $0.proof = nil }),
      ("its proof", { $0.proof!.nodes.removeLast() }),
      (
        "its proof",
        {
          $0.proof!.nodes.removeLast()
          $0.proof!.millimetres.removeLast()
        }
      ), ("metres", { $0.safest!.longestUnseenMetres = nil }),
      ("metres", { $0.safest!.longestUnseenMetres! -= 1 }),
    ]
    for (word, change) in changes {
      var file = good
      change(&file.escorts[0])
      try folder.write(file.json(), to: "answer.json")
      let answer = try folder.verify(village.watch)
      #expect(answer.status == 10 && answer.output.contains(word), "\(word): \(answer.output)")
    }
  }

  @Test func `what cannot be asked is told`() throws {
    for (flags, word) in [
      (["--from", "Main Street"], "go together"), (["--at", "12:00"] + Self.village, "night"),
      (["--level", "taste"] + Self.village, "first ladder"), ([], "names no escorts"),
      (["--detour", "0.5"] + Self.village, "--detour"),
      (["--from", "Nowhere", "--to", "Main Street"], "no building of the map"),
    ] {
      let answer = try Command.bergfried(["escort", village.watch, "-q"] + flags)
      #expect([64, 65].contains(answer.status) && answer.errors.contains(word), "\(flags)")
    }
  }

  @Test func `the way picked is a track, and parts`() throws {
    let watch = try village.changed(
      ("crossings:", "escorts:\n  - { from: Road in, to: Chapel yard, at: '21:30' }\ncrossings:"))
    let made = try Command.bergfried(
      "escort", watch, "--pick", "shortest", "--gpx", folder["way.gpx"], "--route",
      folder["way.geojson"])
    try #require(made.status == 0, "\(made.errors)")
    #expect(made.output.contains("setting out at 2026-12-05T21:30:00Z"))
    let track = try String(contentsOfFile: folder["way.gpx"], encoding: .utf8)
    #expect(track.contains("<name>shortest way from Road in to Chapel yard</name>"))
    #expect(track.contains("<time>2026-12-05T21:30:00Z</time>"))
    let parts = try String(contentsOfFile: folder["way.geojson"], encoding: .utf8)
    #expect(parts.contains("\"in view\"") || parts.contains("\"out of view\""))
    let page = try Command.bergfried("report", watch, folder["page.html"], "-q")
    try #require(page.status == 0, "\(page.errors)")
    let html = try String(contentsOfFile: folder["page.html"], encoding: .utf8)
    #expect(html.contains("In view from Road in to Chapel yard"))
    #expect(html.contains("class=\"front\"") && html.contains("href=\"#relief\""))
  }

  @Test(
    .enabled(
      if: RealGround.isAtHand && RealGround.has(RealNightTests.map),
      "shared/data/liechtenstein is not here"), arguments: ["--any-time", "--wait=600"])
  func `Vaduz' school is escorted to its church`(reading: String) throws {
    let watch = try folder.write(RealNightTests.watch(isGuarded: false), to: "watch.yaml")
    let answer = try escort(
      watch, "--from", "Primarschule Aeule", "--to", "Kathedrale St. Florin", reading)
    #expect(try #require(answer.ways.first).lengthMetres > 400)
    let verified = try folder.verify(watch)
    #expect(verified.status == 0, "\(verified.output)")
  }
}

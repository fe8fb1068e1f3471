import BergfriedAnswers
import BergfriedStreets
import BergfriedTestSupport
import Foundation
import Testing

@testable import BergfriedCLI

/// Whether anyone crosses the village unseen who may leave the streets, and who checks it.
@Suite struct GroundCommandTests {
  private let village: WatchedVillage
  private let folder: Folder

  init() throws {
    village = try WatchedVillage.shared.get()
    folder = try Folder()
  }

  private func slip(_ watch: String, _ flags: String...) throws -> Command {
    let made = try Command.bergfried(
      ["slip", watch, folder["answer.json"], "--open-ground"] + flags)
    try #require(made.status == 0, "\(made.errors)")
    return made
  }

  /// The check's word on the answer with something changed.
  private func verdict(
    on watch: String, of change: (inout CrossingsDocument.Answer) -> Void
  ) throws -> Command {
    let whole = try folder.crossings
    var file = whole
    change(&file.answers[0])
    try write(file)
    defer { try? write(whole) }
    return try folder.verify(watch)
  }

  private func write(_ file: CrossingsDocument) throws {
    try folder.write(
      String(decoding: try JSONEncoder().encode(file), as: UTF8.self), to: "answer.json")
  }

  @Test func `a way leads over open ground, and holds`() throws {
    let made = try slip(
      village.watch, "--from", "Main Street", "--to", "Alp Road", "--gpx", folder["way.gpx"],
      "--route", folder["way.geojson"])
    #expect(made.output.contains("over open ground, 33 m, up 4 m"), "\(made.errors)")
    let answer = try #require(try folder.crossings.answers.first)
    #expect(answer.verdict == .route && answer.openGround?.cellMetres == 4)
    let legs = try #require(answer.legs)
    let ground = try #require(legs.firstIndex { $0.cell != nil })
    let checked = try folder.verify(village.watch)
    #expect(checked.status == 0 && checked.output.contains("nobody sees"), "\(checked.output)")
    // As many points as places passed, and the stage over ground is told.
    let gpx = try String(contentsOfFile: folder["way.gpx"], encoding: .utf8)
    #expect(gpx.components(separatedBy: "<trkpt").count - 1 > legs.count / 2)
    let features = try String(contentsOfFile: folder["way.geojson"], encoding: .utf8)
    #expect(features.contains("\"kind\": \"open ground\""))

    let expected: [(String, (inout CrossingsDocument.Answer) -> Void)] = [
      ("is too fast in cell", { $0.legs![ground].leave -= 1_000_000 }),
      ("there is no cell", { $0.legs![ground].cell = 100_000_000 }),
      ("leaves cell", { $0.legs![ground].toX! += 10 }),
      (
        "does not end where the next begins",
        { answer in
          answer.legs![ground].toX = answer.legs![ground].fromX
          answer.legs![ground].toY = answer.legs![ground].fromY
        }
      ),
      ("it has no route", { $0.legs![ground].fromX = nil }),
      ("the next begins at", { $0.legs![ground].enter += 1 }),
      ("begins where no start is", { $0.legs!.removeFirst() }),
      ("ends where no goal is", { $0.legs!.removeLast() }),
      ("its cells or its steepest", { $0.openGround!.steepestDegrees = 90 }),
      ("ends before it begins", { $0.legs![ground].leave = $0.legs![ground].enter - 1 }),
    ]
    for (text, change) in expected {
      let refused = try verdict(on: village.watch, of: change)
      #expect(refused.status == 10 && refused.output.contains(text), "\(refused.output)")
    }
  }

  @Test func `a night too short to cross is guarded over open ground`() throws {
    // Along the chapel's walls nobody is sure to be seen, but who crawls does not get there.
    let guarded = village["guarded.yaml"]
    let made = try slip(guarded, "--ground-cell", "8", "--speed", "0.03")
    #expect(made.output.contains("Guarded"), "\(made.errors)")
    #expect(try folder.crossings.answers[0].groundProof != nil)
    #expect(try folder.verify(guarded).status == 0)
    let open = try folder.verify(village.watch)
    #expect(open.status == 10, "\(open.output)")

    let told = try #require(try folder.crossings.answers[0].groundProof)
    let proof = try told.proof(places: told.places)
    let reached = proof.supports.indices.filter { !proof.isUnreached($0) }
    #expect(reached.count > 1000)
    for label in [reached[0], reached[reached.count / 2], reached[reached.count - 1]] {
      var worse = proof
      for lane in 0..<8 { worse.supports[label][lane] += 100_000 }
      let refused = try verdict(on: guarded) {
        $0.groundProof = CrossingsDocument.GroundProof(worse)
      }
      #expect(refused.status == 10, "\(label)")
    }
    let cut = try verdict(on: guarded) { $0.groundProof!.supports.removeLast(4) }
    #expect(cut.status == 10 && cut.output.contains("it has no proof"), "\(cut.output)")
    let faster = try verdict(on: guarded) { $0.speedMetresPerSecond = 30 }
    #expect(faster.status == 10 && faster.output.contains("its unit or its speed"))
    let streets = try verdict(on: guarded) { $0.openGround = nil }
    #expect(streets.status == 10, "a proof of another kind")
  }

  @Test func `supports are packed and read`() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let supports = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        Bool.random(using: &random)
          ? SIMD8<Int32>(repeating: .max)
          : SIMD8<Int32>.random(in: -2_000_000_000...2_000_000_000, using: &random)
      }
      let text = PackedSupports.text(of: supports)
      #expect(PackedSupports.supports(in: text, count: supports.count) == supports)
      #expect(PackedSupports.supports(in: text, count: supports.count + 1) == nil)
    }
    #expect(PackedSupports.supports(in: "////////////////", count: 3) == nil)
    #expect(PackedSupports.supports(in: "no", count: 3) == nil)
  }

  @Test func `flags that do not go together are refused`() throws {
    for flags in [["--ground-cell", "5"], ["--steepest", "30"]] {
      let refused = try Command.bergfried(["slip", village.watch] + flags)
      #expect(refused.status == 64 && refused.errors.contains("go with --open-ground"))
    }
    for flags in [["--ground-cell", "0"], ["--steepest", "90"]] {
      let refused = try Command.bergfried(["slip", village.watch, "--open-ground"] + flags)
      #expect(refused.status == 64, "\(refused.errors)")
    }
  }
}

import BergfriedAnswers
import BergfriedTestSupport
import Foundation
import Testing

@testable import BergfriedCLI

/// What commands say of streets that lead nowhere, or that the map does not join.
@Suite struct UnconnectedTests {
  private func apart(by metres: Double) throws -> DrawnTown {
    var town = try DrawnTown()
    town.street("Start", [(10, 100), (90, 100)])
    town.street("Goal", [(90 + metres, 100), (190, 100)])
    town.street("Elsewhere", [(10, 10), (40, 10)])
    return town
  }

  private func answer(_ town: DrawnTown) throws -> CrossingsDocument {
    try town.folder.crossings
  }

  @Test(arguments: [[], ["--open-ground"], ["--least-exposed"]])
  func `no way there is a verdict of its own`(flags: [String]) throws {
    var town = try apart(by: 12)
    // A cliff on both sides of the gap, so that nobody walks over the ground either.
    town.ground = { x, _ in x < 92 ? 100 : x < 100 ? 140 : 100 }
    let watch = try town.write()
    let run = try Command.bergfried(
      ["slip", watch, town.folder["answer.json"], "--exit-code"] + flags)
    #expect(run.status == 30, "\(run.errors)")
    #expect(run.output.contains("Unconnected no way leads from Start to Goal"))
    #expect(run.output.contains("fall into 3 parts") && run.output.contains("12.00 m wide"))
    let file = try answer(town)
    #expect(file.answers[0].verdict == .unconnected && file.answers[0].proof == nil)
    let gap = try #require(file.answers[0].gap)
    #expect(gap.parts == 3 && (gap.widthMetres - 12).magnitude < 1e-6)
    #expect(gap.fromX == 500_090 && gap.toX == 500_102 && gap.fromY == 5_220_100)
    let checked = try town.run("verify", town.folder["answer.json"], watch)
    #expect(checked.status == 0 && checked.output.hasPrefix("Right"), "\(checked.output)")
    for change in [
      { $0.gap = nil }, { $0.gap?.parts = 2 }, { $0.gap?.widthMetres = 13 }, { $0.gap?.toX += 1 },
      { $0.verdict = .guarded },
    ] as [(inout CrossingsDocument.Answer) -> Void] {
      var wrong = file
      change(&wrong.answers[0])
      try town.folder.write(
        String(decoding: try JSONEncoder().encode(wrong), as: UTF8.self), to: "wrong.json")
      let told = try town.run("verify", town.folder["wrong.json"], watch)
      #expect(told.status == 10 && told.output.hasPrefix("Wrong"), "\(told.output)")
    }
  }

  @Test func `a proof of streets that are not connected is refused`() throws {
    // Guarded by time alone; then the street is broken.
    var town = try DrawnTown()
    town.street("Start", [(10, 100), (90, 100)])
    town.street("Main", [(90, 100), (102, 100)])
    town.street("Goal", [(102, 100), (190, 100)])
    town.midnight = "2026-12-05T21:00:05Z"
    let whole = try town.write()
    let run = try town.run("slip", whole, town.folder["answer.json"], "--exit-code")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try answer(town).answers[0].verdict == .guarded)
    var broken = try apart(by: 12)
    broken.midnight = town.midnight
    let watch = try broken.write()
    let told = try town.run("verify", town.folder["answer.json"], watch)
    #expect(told.status == 10 && told.output.contains("unconnected"), "\(told.output)")
  }

  @Test func `escort and report say so too`() throws {
    let town = try apart(by: 12)
    let watch = try town.write()
    let run = try Command.bergfried(
      "escort", watch, "--output", town.folder["escort.json"], "--exit-code")
    #expect(run.status == 30, "\(run.errors)")
    #expect(run.output.contains("Unconnected no way leads") && !run.output.contains("--wait"))
    let checked = try town.run("verify", town.folder["escort.json"], watch)
    #expect(checked.status == 0, "\(checked.output)")
    let page = try town.run("report", watch, town.folder["report.html"])
    #expect(page.status == 0, "\(page.errors)")
    let html = try String(contentsOfFile: town.folder["report.html"], encoding: .utf8)
    #expect(html.contains("class=\"unconnected\">Unconnected") && html.contains("12.00 m wide"))
  }

  @Test(arguments: [0.01, 0.9])
  func `a narrow gap is told and is neither wall nor way`(metres: Double) throws {
    let town = try apart(by: metres)
    let watch = try town.write()
    let run = try Command.bergfried("slip", watch, town.folder["answer.json"], "--exit-code")
    #expect(run.status == 20, "\(run.errors)")
    #expect(run.output.contains("1 ends of streets within 1 m"))
    let doubts = try #require(try answer(town).answers[0].doubts)
    #expect(doubts.canOpen && doubts.pieces.map(\.cause) == ["gap"])
    #expect(try town.run("verify", town.folder["answer.json"], watch).status == 0)
    // One who is sent somewhere is not sent over it.
    #expect(try town.run("escort", watch, "--exit-code").status == 30)
  }

  @Test func `a point goes to the largest part, and that is said`() throws {
    var town = try apart(by: 0)
    town.from = "[9.00026372, 47.13363808]"
    let watch = try town.write()
    let run = try Command.bergfried("slip", watch, town.folder["answer.json"], "--exit-code")
    #expect(run.status == 10, "\(run.errors)")
    #expect(run.output.contains("taken to the largest part of the streets, 85 m off"))
    #expect(run.output.contains("a nearer street, 5 m off, belongs to a part of 30 m"))
  }

  @Test func `one may go straight across a square and past its hole`() throws {
    var town = try DrawnTown()
    town.street("Start", [(10, 10), (20, 20)])
    town.street("Goal", [(180, 180), (190, 190)])
    town.area(
      [
        [(20, 20), (180, 20), (180, 180), (20, 180)], [(90, 60), (110, 60), (110, 80), (90, 80)],
      ], tags: [("highway", "pedestrian"), ("name", "Market")])
    // Straight across takes 151 s, around 213 s.
    town.midnight = "2026-12-05T21:02:45Z"
    let watch = try town.write()
    let run = try Command.bergfried("slip", watch, town.folder["answer.json"], "--exit-code")
    #expect(run.status == 20, "\(run.errors)")
    #expect(run.output.contains("1 squares are crossed straight"))
    #expect(try town.run("verify", town.folder["answer.json"], watch).status == 0)
    // Places near each other are taken together, and so the square for somewhat smaller.
    town.midnight = "2026-12-05T21:01:40Z"
    try town.write()
    #expect(try town.run("slip", watch, "--exit-code").status == 0)
  }

  @Test func `one street in two maps is one`() throws {
    var town = try DrawnTown()
    town.street("Start", [(10, 100), (190, 100)], tags: [("id", "way/1")])
    town.street("Goal", [(190, 100), (190, 150)], tags: [("id", "way/2")])
    let watch = try town.write()
    func pieces() throws -> Int {
      let run = try Command.bergfried("coverage", watch, "--json")
      let text = try #require(run.output.firstRange(of: "\"pieces\" : "))
      return try #require(Int(run.output[text.upperBound...].prefix { $0.isNumber }))
    }
    let once = try pieces()
    let text = try String(contentsOfFile: watch, encoding: .utf8)
    try FileManager.default.copyItem(
      atPath: town.folder["map.geojson"], toPath: town.folder["again.geojson"])
    try text.replacingOccurrences(of: "map: map.geojson", with: "map: [map.geojson, again.geojson]")
      .write(toFile: watch, atomically: true, encoding: .utf8)
    #expect(try pieces() == once)
  }
}

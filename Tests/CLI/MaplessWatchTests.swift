import BergfriedTestSupport
import Foundation
import Testing

/// A watch without a map answers what needs none.
@Suite struct MaplessWatchTests {
  private let village: WatchedVillage
  private let folder: Folder
  private let watch: String

  init() throws {
    village = try WatchedVillage.shared.get()
    folder = try Folder()
    watch = try village.changed(("  map: map.gpkg\n", ""), ("roof: 2", "eye: 25"))
  }

  private struct Report: Decodable {
    struct Part: Decodable {
      let name: String
      let squareMetres: Double
      let surelySquareMetres: Double
      let possiblySquareMetres: Double
    }
    struct Tower: Decodable {
      let surelySquareMetres: Double
      let onlySquareMetres: Double
    }
    let ground: Part
    let zones: [Part]
    let towers: [Tower]
  }

  @Test func `coverage tells how much of the ground is seen`() throws {
    let answer = try Command.bergfried(
      "coverage", watch, "-o", folder["towers.tif"], "--json", "-q")
    try #require(answer.status == 0, "\(answer.errors)")
    let report = try answer.json(Report.self)
    // The whole terrain of 1.8 km on a side is near enough.
    #expect(report.ground.squareMetres > 3.1e6 && report.ground.squareMetres < 3.3e6)
    let surely = report.ground.surelySquareMetres
    #expect(surely > 1e5)
    #expect(surely + report.ground.possiblySquareMetres < report.ground.squareMetres)
    #expect(report.zones.map(\.name) == ["Road in", "Chapel yard"])
    #expect(report.zones.allSatisfy { (3000...4000).contains($0.squareMetres) })
    // What each tower alone sees and what several see is all that is seen.
    let own = report.towers.reduce(0) { $0 + $1.onlySquareMetres }
    let both = report.towers.reduce(0) { $0 + $1.surelySquareMetres } - own
    #expect((own + both / 2 - surely).magnitude < 1)
    #expect(FileManager.default.fileExists(atPath: folder["towers.tif"]))
  }

  @Test func `what is about streets says what is missing`() throws {
    for flags in [["-o", folder["a.gpkg"]], ["--revisit", "15m"], ["--explain", "3"]] {
      let answer = try Command.bergfried(["coverage", watch, "-q"] + flags)
      #expect(answer.status == 64 && answer.errors.contains("names no map"), "\(answer.errors)")
    }
    let slip = try Command.bergfried("slip", watch)
    #expect(slip.status == 65)
    #expect(slip.errors.contains(".yaml:6: place: map is missing"), "\(slip.errors)")
  }

  @Test func `panorama, report and check need no map`() throws {
    let strip = try Command.bergfried("panorama", watch, "--tower", "Castle keep", "--json", "-q")
    #expect(strip.status == 0 && strip.output.contains("pitchDegrees"), "\(strip.errors)")
    let page = folder["page.html"]
    let report = try Command.bergfried("report", watch, page)
    #expect(report.status == 0 && report.output.contains("Ground    "), "\(report.errors)")
    let html = try String(contentsOfFile: page, encoding: .utf8)
    #expect(html.contains("Ground seen, of ") && html.contains("<h2>The ground</h2>"))
    #expect(!html.contains("Blind areas") && !html.contains("open streets"))
    let check = try Command.bergfried("check", watch)
    #expect(check.status == 0 && !check.output.contains("Map  "), "\(check.errors)")
  }
}

import BergfriedCore
import BergfriedTestSupport
import Foundation
import Testing

/// Two islands in a terrain that has no heights at sea.
@Suite struct SeaLevelTests {
  private static let coast = [("natural", "coastline")]

  /// - Parameter key: what the watch says of its place besides.
  private func islands(_ key: String, hasCoast: Bool = true) throws -> DrawnTown {
    var town = try DrawnTown()
    town.ground = { x, _ in x < 60 || x > 140 ? 4 : -9999 }
    town.street("Start", [(10, 40), (50, 160)])
    town.street("Goal", [(150, 40), (190, 160)])
    if hasCoast {
      town.line([(60, -50), (60, 250)], tags: Self.coast)
      town.line([(140, 250), (140, -50)], tags: Self.coast)
    }
    town.tower = (x: 51, y: 101, eye: 20)
    let path = try town.write()
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try town.folder.write(
      text.replacing("vertical_error: 0", with: "vertical_error: 0\(key)"), to: "watch.yaml")
    return town
  }

  private struct Answer: Decodable {
    struct Sea: Decodable {
      let cells: Int
      let squareMetres: Double
      let lowMetres: Double
      let highMetres: Double
    }
    let sea: Sea?
  }

  /// How much of the far street is surely seen, and how many towers surely see a ship amid the sea.
  private func seen(_ town: DrawnTown) throws -> (streetMetres: Double, ship: Float?) {
    let answer = try town.run(
      "coverage", town.folder["watch.yaml"], "-o", town.folder["streets.csv"], "-o",
      town.folder["towers.tif"])
    try #require(answer.status == 0, "\(answer.errors)")
    let csv = try String(contentsOfFile: town.folder["streets.csv"], encoding: .utf8)
    let rows = csv.split(whereSeparator: \.isNewline).map { $0.split(separator: ",") }
    let column = try #require(rows[0].firstIndex { $0.contains("surely_m") })
    let goal = try #require(rows.first { $0[0].contains("Goal") })
    let raster = try WrittenRaster(town.folder["towers.tif"])
    let place = (
      column: (500_101 - raster.transform.originX) / raster.transform.columnStep,
      row: (5_220_101 - raster.transform.originY) / raster.transform.rowStep
    )
    return (
      try #require(Double(goal[column].replacing("\"", with: ""))),
      raster[Int(place.column), Int(place.row)]
    )
  }

  @Test func `a ship and the far island are seen over the sea alone`() throws {
    let without = try seen(islands(""))
    #expect(without.streetMetres == 0 && without.ship == 0, "\(without)")
    let with = try seen(islands("\n  sea_level: 0"))
    #expect(with.streetMetres > 120 && with.ship == 1, "\(with)")
    let ripple = try seen(islands("\n  sea_level: [-0.1, 0.2]"))
    #expect(ripple.streetMetres > 120 && ripple.ship == 1, "\(ripple)")
    // Who is 1.7 m tall may be behind a sea that stands 3 m higher.
    let tide = try seen(islands("\n  sea_level: [-1, 2]"))
    #expect(tide.streetMetres > 120 && tide.ship == 0, "\(tide)")
  }

  @Test func `how much became sea is told`() throws {
    let town = try islands("\n  sea_level: [-1, 2]")
    let answer = try town.run("coverage", town.folder["watch.yaml"], "--json")
    let sea = try #require(
      try answer.json(Answer.self).sea)
    // The sound is 80 m wide; north and south of the streets the terrain is not read.
    #expect(sea.cells > 2000 && sea.squareMetres == Double(4 * sea.cells))
    #expect(sea.lowMetres == -1 && sea.highMetres == 2)
    let check = try Command.bergfried("check", town.folder["watch.yaml"])
    #expect(check.output.contains("Sea       ") && check.output.contains("from -1 to 2 m"))
    let dry = try islands("")
    let plain = try Command.bergfried("check", dry.folder["watch.yaml"])
    #expect(plain.status == 0 && !plain.output.contains("Sea   "), "\(plain.errors)")
  }

  @Test func `a map without a coast is told`() throws {
    let town = try islands("\n  sea_level: 0", hasCoast: false)
    let answer = try Command.bergfried("coverage", town.folder["watch.yaml"])
    #expect(answer.status == 65)
    #expect(answer.errors.contains("place.sea_level: the map has no sea"), "\(answer.errors)")
    #expect(answer.errors.contains("watch.yaml:6:"), "\(answer.errors)")
  }
}

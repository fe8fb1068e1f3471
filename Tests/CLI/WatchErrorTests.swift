import BergfriedTestSupport
import Foundation
import Testing

/// Watches that cannot be: each is told, and nothing is written.
@Suite struct WatchErrorTests {
  private let village: WatchedVillage
  private let folder: Folder

  init() throws {
    village = try WatchedVillage.shared.get()
    folder = try Folder()
  }

  private func refusal(_ watch: String) throws -> Command {
    let answer = try Command.bergfried("coverage", watch, "-o", folder["coverage.gpkg"], "-q")
    #expect(try !folder.names.contains { $0.hasPrefix("coverage") })
    return answer
  }

  @Test func `a map beside the terrain tells how far off it is`() throws {
    let terrain = folder["far.tif"]
    let ascii = """
      ncols 3
      nrows 3
      xllcorner 600000
      yllcorner 5220000
      cellsize 10
      1 2 3
      4 5 6
      7 8 9
      """
    try folder.write(ascii, to: "far.asc")
    let translate = try #require(Command.installed("gdal_translate"))
    #expect(
      try Command.run(translate, ["-a_srs", "EPSG:32632", folder["far.asc"], terrain]).status == 0)
    let answer = try refusal(village.changed(("terrain: ground.tif", "terrain: \(terrain)")))
    #expect(answer.status == 65)
    let distance = answer.errors.firstMatch(of: /lies (\d+) m west of the terrain/)
    #expect(
      (distance.flatMap { Int($0.output.1) }).map { (58_000...60_000).contains($0) } == true,
      "\(answer.errors)")
  }

  @Test func `a broken map is told`() throws {
    let path = try folder.write("no map at all", to: "broken.osm.pbf")
    let answer = try refusal(village.changed(("map: map.gpkg", "map: \(path)")))
    #expect(answer.status == 65 && answer.errors.contains("broken.osm.pbf"))
  }

  @Test func `a map without streets is told`() throws {
    let convert = try #require(Command.installed("ogr2ogr"))
    let path = folder["houses.gpkg"]
    #expect(
      try Command.run(convert, ["-f", "GPKG", path, village["map.gpkg"], "buildings"]).status == 0)
    let answer = try refusal(village.changed(("map: map.gpkg", "map: \(path)")))
    #expect(answer.status == 65 && answer.errors.contains("holds no street"))
  }

  @Test func `towers need something to stand on`() throws {
    let place = try #require(try village.text().firstMatch(of: /xy: \[[^\]]+\]/)).output
    let outside = try refusal(village.changed((String(place), "xy: [560000, 5220000]")))
    #expect(outside.status == 65 && outside.errors.contains("stands outside the terrain"))
    let meadow = try refusal(village.changed((String(place), "xy: [540200, 5219700]")))
    #expect(meadow.status == 65 && meadow.errors.contains("no building of the map stands there"))
  }

  @Test func `terrain without heights is told`() throws {
    let translate = try #require(Command.installed("gdal_translate"))
    let path = folder["empty.tif"]
    let made = try Command.run(
      translate, ["-a_nodata", "0", "-scale", "0", "1", "0", "0", village["ground.tif"], path])
    #expect(made.status == 0)
    let answer = try refusal(village.changed(("terrain: ground.tif", "terrain: \(path)")))
    #expect(answer.status == 65 && answer.errors.contains("height is unknown"), "\(answer.errors)")
  }

  @Test func `no look is pointed into a sanctuary`() throws {
    let first = try village.text().firstMatch(of: /\{ xy: \[[^\]]+\], from: "21:00"/)
    let look = try #require(first).output
    let byName = try refusal(
      village.changed((String(look), "{ towards: Hotel grounds, from: \"21:00\"")))
    #expect(byName.status == 65 && byName.errors.contains("never looked into"))
    let byPlace = try refusal(
      village.changed((String(look), "{ xy: [540073.2, 5219839.8], from: \"21:00\"")))
    #expect(byPlace.status == 65 && byPlace.errors.contains("sanctuary"), "\(byPlace.errors)")
    let byAngle = try refusal(
      village.changed((String(look), "{ azimuth: 158.4, pitch: -17.5, from: \"21:00\"")))
    #expect(byAngle.status == 65 && byAngle.errors.contains("sanctuary"), "\(byAngle.errors)")
  }

  @Test func `zones must be there`() throws {
    let answer = try refusal(village.changed(("map.gpkg#Hotel grounds", "map.gpkg#Hotel garden")))
    #expect(answer.status == 65 && answer.errors.contains("zones[0].area: "))
    #expect(answer.errors.contains("Hotel grounds"), "\(answer.errors)")
  }
}

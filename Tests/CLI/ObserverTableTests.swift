import BergfriedCore
import BergfriedTestSupport
import Foundation
import Testing

/// Several observers from a table.
@Suite struct ObserverTableTests {
  static let world = DrawnWorld(
    "111111111",
    "111191111",
    "111191111",
    "111191111",
    "111111111")

  static func table(_ rows: [(id: String, column: Int, row: Int, rest: String)]) -> String {
    let lines = rows.map { "\($0.id),\(world.position($0.column, $0.row)),\($0.rest)" }
    return (["ID,x,y,observ_hgt,radius,azim_1,azim_2"] + lines).joined(separator: "\n") + "\n"
  }

  static let both = table([("west", 1, 2, "2,,,"), ("east", 7, 2, "2,,,")])

  private func answer(_ table: String, _ arguments: String...) throws -> WrittenRaster {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    let observers = try folder.write(table, to: "towers.csv")
    let answer = try Command.bergfried(
      ["viewshed", input, folder["out.tif"], "--observers", observers, "-cc", "0", "-q"]
        + arguments)
    try #require(answer.status == 0, "\(answer.errors)")
    return try WrittenRaster(folder["out.tif"])
  }

  @Test func `normal is seen by any`() throws {
    let raster = try answer(Self.both)
    #expect(raster.values.allSatisfy { $0 == 255 })
  }

  @Test func `count tells how many`() throws {
    let raster = try answer(Self.both, "--mode", "count")
    #expect(raster[1, 2] == 1)
    #expect(raster[4, 2] == 2)
    #expect(raster[7, 2] == 1)
  }

  @Test func `observers tells which`() throws {
    let raster = try answer(Self.both, "--mode", "observers")
    #expect(raster[1, 2] == 1)
    #expect(raster[4, 2] == 3)
    #expect(raster[7, 2] == 2)
  }

  @Test func `ground is the least that any needs`() throws {
    let raster = try answer(Self.both, "--mode", "ground")
    #expect(raster.values.allSatisfy { $0 == 0 })
  }

  @Test func `a row's own limits count`() throws {
    let table = Self.table([("west", 1, 2, "2,10,,"), ("east", 7, 2, "2,,45,135")])
    let raster = try answer(table, "--mode", "observers")
    #expect(raster[2, 2] == 1)
    #expect(raster[3, 2] == 0)
    #expect(raster[8, 2] == 2)
    #expect(raster[6, 2] == 0)
  }

  /// One number more than observers need is free for unknown ground.
  @Test(arguments: [(7, "Byte"), (8, "UInt16"), (15, "UInt16"), (16, "UInt32"), (32, "UInt64")])
  func `observers take as few bits as suffice`(count: Int, type: String) throws {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    let table = Self.table((0..<count).map { ("\($0)", $0 % 9, 0, "2,,,") })
    let towers = try folder.write(table, to: "towers.csv")
    let run = try Command.bergfried([
      "viewshed", input, folder["out.tif"], "--observers", towers, "--mode", "observers", "-q",
    ])
    try #require(run.status == 0, "\(run.errors)")
    let gdalinfo = try #require(Command.installed("gdalinfo"))
    let told = try Command.run(gdalinfo, [folder["out.tif"]]).output
    #expect(told.contains("Type=\(type)") && told.contains("NoData Value="), "\(told)")
  }

  @Test func `more than 64 observers have no bits`() throws {
    let table = Self.table((0..<65).map { ("\($0)", $0 % 9, 0, "2,,,") })
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    let observers = try folder.write(table, to: "towers.csv")
    let arguments = ["viewshed", input, folder["out.tif"], "--observers", observers, "--mode"]
    let bits = try Command.bergfried(arguments + ["observers"])
    #expect(bits.status == 64)
    #expect(bits.errors.contains("--mode count"))
    #expect(try Command.bergfried(arguments + ["count"]).status == 0)
    let angle = try Command.bergfried(arguments + ["angle"])
    #expect(angle.status == 64)
  }

  @Test func `a row that holds no ground is bad data, told with its place`() throws {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    let observers = try folder.write(
      "ID,x,y,radius,radius_in\nkeep,\(Self.world.position(1, 1)),10,20\n", to: "towers.csv")
    let answer = try Command.bergfried(
      "viewshed", input, folder["out.tif"], "--observers", observers)
    #expect(answer.status == 65, "\(answer.errors)")
    #expect(answer.errors.contains("radius"))
  }

  @Test func `polygons hold one feature for each observer`() throws {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    let observers = try folder.write(Self.both, to: "towers.csv")
    let answer = try Command.bergfried(
      "viewshed", input, folder["out.tif"], "--observers", observers, "-q", "--polygons",
      folder["seen.geojson"])
    try #require(answer.status == 0, "\(answer.errors)")
    let text = try String(contentsOfFile: folder["seen.geojson"], encoding: .utf8)
    #expect(text.contains("west") && text.contains("east") && text.contains("seen_m2"))
    #expect(text.matches(of: /"type": "Feature"/).count == 2)
  }
}

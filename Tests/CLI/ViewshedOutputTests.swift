import BergfriedCore
import BergfriedTestSupport
import Foundation
import Testing

/// What `viewshed` tells and leaves behind beside the raster's values.
@Suite struct ViewshedOutputTests {
  static let world = DrawnWorld("11111", "11911", "11111")

  private struct Report: Decodable {
    struct Cells: Decodable {
      let seen: Int
      let hidden: Int
      let unknown: Int
      let outsideLimits: Int
    }
    struct Area: Decodable {
      let seenSquareMetres: Double
      let seenShare: Double
    }
    struct Farthest: Decodable {
      let column: Int
      let row: Int
      let distanceMetres: Double
    }
    struct Input: Decodable {
      let bytes: Int
      let xxh64: String
    }
    let version: String
    let cells: Cells
    let area: Area
    let farthest: Farthest
    let inputs: [Input]
  }

  @Test func `JSON counts what the raster holds`() throws {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    let answer = try Command.bergfried(
      "viewshed", input, folder["out.tif"], "--position", Self.world.position(0, 1), "--json")
    try #require(answer.status == 0, "\(answer.errors)")
    let report = try answer.json(Report.self)
    let raster = try WrittenRaster(folder["out.tif"])
    let seen = raster.values.count { $0 == 255 }
    #expect(report.cells.seen == seen)
    #expect(report.cells.hidden == 15 - seen)
    #expect(report.area.seenSquareMetres == Double(seen) * 100)
    #expect(report.area.seenShare == Double(seen) / 15)
    #expect(raster[report.farthest.column, report.farthest.row] == 255)
    #expect(report.farthest.distanceMetres > 20)
    #expect(report.inputs[0].xxh64.count == 16)
  }

  @Test func `the summary stands on standard output`() throws {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    let answer = try Command.bergfried(
      "viewshed", input, folder["out.tif"], "--position", Self.world.position(0, 1))
    #expect(answer.output.hasPrefix("Seen"))
    #expect(!answer.errors.contains("Seen"))
    let quiet = try Command.bergfried(
      "viewshed", input, folder["out.tif"], "--position", Self.world.position(0, 1), "-q")
    #expect(quiet.output.isEmpty && quiet.errors.isEmpty)
  }

  @Test func `an output is replaced whole, and nothing else is left`() throws {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    try folder.write("old", to: "out.tif")
    let position = Self.world.position(0, 1)
    #expect(
      try Command.bergfried("viewshed", input, folder["out.tif"], "--position", position).status
        == 73)
    #expect(
      try Command.bergfried(
        "viewshed", input, folder["out.tif"], "--position", position, "--overwrite"
      ).status == 0)
    #expect(try folder.names == ["dem.tif", "out.tif"])
    #expect(try WrittenRaster(folder["out.tif"]).shape == Self.world.shape)
  }

  @Test func `a failed run leaves the old output alone`() throws {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    try folder.write("old", to: "out.tif")
    let answer = try Command.bergfried(
      "viewshed", input, folder["out.tif"], "--position", "1,2", "-q", "--overwrite")
    #expect(answer.status == 64)
    #expect(try String(contentsOfFile: folder["out.tif"], encoding: .utf8) == "old")
  }

  @Test func `a picture is a PNG`() throws {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    let answer = try Command.bergfried(
      "viewshed", input, folder["out.tif"], "--position", Self.world.position(0, 1), "-q",
      "--picture", folder["map.png"])
    try #require(answer.status == 0, "\(answer.errors)")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder["map.png"]))
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
  }

  @Test func `the raster tells how it came about`() throws {
    let gdalinfo = try #require(Command.installed("gdalinfo"))
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    try Command.bergfried(
      "viewshed", input, folder["out.tif"], "--position", Self.world.position(0, 1), "-q")
    let told = try Command.run(gdalinfo, [folder["out.tif"]]).output
    #expect(told.contains("BERGFRIED_VERSION="))
    #expect(told.contains("xxh64"))
    #expect(told.contains("LAYOUT=COG"))
    #expect(told.contains("NoData Value=254"))
  }

  @Test func `an interrupted run ends with 130 and leaves nothing`() throws {
    let folder = try Folder()
    let world = DrawnWorld(columns: 300, rows: 300, seed: 3)
    let input = try world.write(to: folder)
    let rows = (0..<20_000).map { "\(world.position($0 % 300, $0 / 300))" }
    let table = try folder.write("x,y\n" + rows.joined(separator: "\n") + "\n", to: "a.csv")
    let outputs = try Folder()
    for polygons in [[], ["--polygons", folder["seen.gpkg"]]] {
      let process = try Command.started(
        Command.executable,
        ["viewshed", input, folder["out.tif"], "--observers", table, "--mode", "count"] + polygons,
        in: outputs)
      process.waitUntilInterruptible()
      // It is at work by now.
      Thread.sleep(forTimeInterval: 1)
      process.interrupt()
      process.waitUntilExit()
      let answer = try Command(process, outputs)
      #expect(answer.status == 130, "\(answer.errors)")
      #expect(try folder.names == ["a.csv", "dem.tif"])
    }
  }
}

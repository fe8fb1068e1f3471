import BergfriedCore
import BergfriedTestSupport
import Foundation
import Testing

/// Outputs are written as their names' endings say.
@Suite struct OutputEndingTests {
  static let world = DrawnWorld("11111", "19991", "11111", "11111")

  private let folder: Folder
  private let input: String

  init() throws {
    folder = try Folder()
    input = try Self.world.write(to: folder)
  }

  private func viewshed(_ name: String, _ words: String...) throws -> Command {
    try Command.bergfried(
      ["viewshed", input, folder[name], "--position", Self.world.position(2, 3), "-q"] + words)
  }

  private func info(_ name: String, _ words: String...) throws -> String {
    let tool = try #require(Command.installed("gdalinfo"))
    return try Command.run(tool, words + [folder[name]]).output
  }

  @Test(arguments: [
    ("a.tif", "GTiff"), ("a.img", "HFA"), ("a.asc", "AAIGrid"), ("a.png", "PNG"),
    ("a.nc", "netCDF"), ("a.gpkg", "GPKG"), ("a", "GTiff"),
  ])
  func `a raster has the format of its ending, and the same values`(
    name: String, driver: String
  ) throws {
    let run = try viewshed(name)
    try #require(run.status == 0, "\(run.errors)")
    #expect(try info(name).hasPrefix("Driver: \(driver)/"))
    try #require(try viewshed("truth.tif").status == 0)
    let tool = try #require(Command.installed("gdal_translate"))
    let copy = try Command.run(
      tool, ["-q", "-b", "1", "-of", "GTiff", folder[name], folder["copy.tif"]])
    try #require(copy.status == 0, "\(copy.errors)")
    #expect(
      try WrittenRaster(folder["copy.tif"]).values == WrittenRaster(folder["truth.tif"]).values)
  }

  @Test func `a raster of decimals goes where decimals go`() throws {
    #expect(try viewshed("up.asc", "--mode", "ground").status == 0)
    let refused = try viewshed("up.png", "--mode", "ground")
    #expect(refused.status == 64 && refused.errors.contains("Float32"), "\(refused.errors)")
    #expect(refused.errors.contains("holds Byte, UInt16"))
  }

  @Test(arguments: ["a.jpg", "a.vrt", "a.docx"])
  func `an ending that nobody writes is refused with those that are`(name: String) throws {
    let run = try viewshed(name)
    #expect(run.status == 64 && run.errors.contains(".img"), "\(run.errors)")
    #expect(try !folder.names.contains(name))
  }

  @Test func `a format that is named goes before the ending`() throws {
    #expect(try viewshed("a.png", "-of", "GTiff").status == 0)
    #expect(try info("a.png").hasPrefix("Driver: GTiff/"))
  }

  @Test func `bytes carry colours, and sets and measures none`() throws {
    for (name, words) in [("a.tif", [String]()), ("a.img", []), ("n.tif", ["--mode", "count"])] {
      let run = try Command.bergfried(
        ["viewshed", input, folder[name], "--position", Self.world.position(2, 3), "-q"] + words)
      try #require(run.status == 0, "\(run.errors)")
      #expect(try info(name).contains("Color Table"), "\(name)")
    }
    let table = try info("a.tif")
    #expect(table.contains("255: 255,168,20,255") && table.contains("0: 140,156,176,255"))
    #expect(table.contains("NoData Value=254"))
    for mode in ["observers", "ground", "angle"] {
      try #require(try viewshed("m.tif", "--mode", mode, "--overwrite").status == 0)
      #expect(try !info("m.tif").contains("Color Table"), "\(mode)")
    }
  }

  @Test(arguments: [
    ("a.fgb", "FlatGeobuf"), ("a.shp", "ESRI Shapefile"), ("a.kml", "KML"), ("a.gml", "GML"),
    ("a.geojson", "GeoJSON"),
  ])
  func `polygons go by their ending too`(name: String, driver: String) throws {
    try folder.write(
      "id,name,x,y\nt1,Mill,500025,5200005\nt2,Inn,500005,5200035\n", to: "eyes.csv")
    let run = try Command.bergfried(
      "viewshed", input, folder["a.tif"], "--observers", folder["eyes.csv"], "--polygons",
      folder[name], "-q", "--mode", "count")
    try #require(run.status == 0, "\(run.errors)")
    let tool = try #require(Command.installed("ogrinfo"))
    let read = try Command.run(tool, ["-ro", "-al", folder[name]]).output
    #expect(read.contains("using driver `") && read.contains(driver), "\(read)")
    #expect(read.contains("Feature Count: 2") && read.contains("Mill"), "\(read)")
  }

  @Test func `a globe gets a picture of it`() throws {
    let run = try viewshed("a.kmz")
    try #require(run.status == 0, "\(run.errors)")
    let tool = try #require(Command.installed("unzip"))
    let files = try Command.run(tool, ["-l", folder["a.kmz"]]).output
    #expect(files.contains("doc.kml") && files.contains(".png"), "\(files)")
  }

  @Test func `observers' names stand in the raster of their bits`() throws {
    try folder.write(
      "id,name,x,y\nt1,Mill,500025,5200005\nt2,Inn,500005,5200035\n", to: "eyes.csv")
    let run = try Command.bergfried(
      "viewshed", input, folder["a.tif"], "--observers", folder["eyes.csv"], "--json", "--mode",
      "observers")
    try #require(run.status == 0, "\(run.errors)")
    #expect(try info("a.tif").contains("BERGFRIED_OBSERVERS=bit 0: t1 Mill; bit 1: t2 Inn"))
    #expect(run.output.contains("\"name\" : \"Mill\""), "\(run.output)")
  }

  @Test func `an own table is written over`() throws {
    let line = [
      "sightline", input, "--from", Self.world.position(0, 0), "--to", Self.world.position(4, 3),
      "-q", "-o", folder["a.csv"],
    ]
    let sky = [
      "panorama", input, "--position", Self.world.position(0, 0), "--skyline", folder["s.csv"],
      "-q",
    ]
    for words in [line, line, sky, sky] { #expect(try Command.bergfried(words).status == 0) }
    try folder.write("id,name\n1,mine\n", to: "a.csv")
    #expect(try Command.bergfried(line).status == 73)
  }
}

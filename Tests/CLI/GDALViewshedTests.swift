import BergfriedCore
import BergfriedTestSupport
import Testing

/// A script written for gdal_viewshed runs with nothing changed but the program's name.
@Suite struct GDALViewshedTests {
  static let program = Command.installed("gdal_viewshed")
  static let world = DrawnWorld(columns: 90, rows: 70, seed: 11)

  @Test(
    .enabled(if: program != nil, "gdal_viewshed is not installed"),
    arguments: [
      ["-md", "300"], ["-oz", "12", "-tz", "3", "-vv", "7", "-iv", "8"],
      ["-md", "250", "-ov", "9", "-cc", "1", "-of", "GTiff", "-co", "TILED=YES"],
      ["-b", "1", "-a_nodata", "99", "-q", "-f", "GTiff", "-co", "COMPRESS=LZW"],
    ])
  func `the same command line gives the same raster`(arguments: [String]) throws {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    let place = ["-ox", "500455", "-oy", "5200355"]
    let theirs = try Command.run(
      #require(Self.program), arguments + place + [input, folder["theirs.tif"]])
    try #require(theirs.status == 0, "\(theirs.errors)")
    let ours = try Command.bergfried(
      ["viewshed"] + arguments + place + [input, folder["ours.tif"]])
    try #require(ours.status == 0, "\(ours.errors)")
    let a = try WrittenRaster(folder["theirs.tif"])
    let b = try WrittenRaster(folder["ours.tif"])
    #expect(a.shape == b.shape)
    #expect(a.transform == b.transform)
    #expect(Set(a.values) == Set(b.values))
    let same = zip(a.values, b.values).count { $0 == $1 }
    // gdal_viewshed interpolates otherwise; it is not exact.
    #expect(Double(same) > 0.93 * Double(a.values.count), "\(same) of \(a.values.count)")
  }

  @Test(.enabled(if: program != nil, "gdal_viewshed is not installed"))
  func `heights above the ground agree`() throws {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    let arguments = ["-om", "GROUND", "-ox", "500455", "-oy", "5200355", "-oz", "5", input]
    let theirs = try Command.run(#require(Self.program), arguments + [folder["theirs.tif"]])
    try #require(theirs.status == 0, "\(theirs.errors)")
    try #require(
      Command.bergfried(["viewshed"] + arguments + [folder["ours.tif"]]).status == 0)
    let a = try WrittenRaster(folder["theirs.tif"])
    let b = try WrittenRaster(folder["ours.tif"])
    let close = zip(a.values, b.values).count { abs(($0 ?? 0) - ($1 ?? 0)) < 1 }
    #expect(Double(close) > 0.9 * Double(a.values.count), "\(close) of \(a.values.count)")
  }
}

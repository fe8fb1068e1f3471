import BergfriedCore
import BergfriedTestSupport
import Foundation
import Testing

/// What each mode writes, over one wall in a plain.
@Suite struct ViewshedModeTests {
  static let world = DrawnWorld(
    "1111111",
    "1111111",
    "1111911",
    "1111911",
    "1111911",
    "1111?11",
    "1111111")

  private func answer(_ arguments: String...) throws -> WrittenRaster {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    let position = Self.world.position(2, 3)
    let command = try Command.bergfried(
      ["viewshed", input, folder["out.tif"], "--position", position, "-q"] + arguments)
    try #require(command.status == 0, "\(command.errors)")
    return try WrittenRaster(folder["out.tif"])
  }

  @Test func `normal writes bytes`() throws {
    let raster = try answer("-cc", "0", "-vv", "5", "-iv", "6")
    #expect(
      raster.drawn([5: "S", 6: "h"]) == [
        "SSSSSSh",
        "SSSSShh",
        "SSSSShh",
        "SSSSShh",
        "SSSSShh",
        "SSSS?hh",
        "SSSSSSh",
      ])
  }

  @Test func `ground is the height needed above the ground`() throws {
    let raster = try answer("-om", "GROUND", "-cc", "0")
    #expect(raster[0, 0] == 0)
    // The eye at 3 m, the wall's top 9 m two cells away, so 15 m four cells away.
    #expect(raster[6, 3] == 14)
    #expect(raster[4, 5] == nil)
  }

  @Test func `DEM is the elevation needed, and no less than the ground`() throws {
    let raster = try answer("--mode", "dem", "-cc", "0")
    #expect(raster[0, 0] == 1)
    #expect(raster[6, 3] == 15)
    #expect(raster[4, 3] == 9)
  }

  @Test func `angle is the pitch of the sight line`() throws {
    let raster = try answer("--mode", "angle", "-cc", "0", "-oz", "10", "-tz", "10")
    #expect(raster[3, 3] == 0)
    let wall = try #require(raster[4, 3])
    #expect(abs(wall - Float(atan2(8.0, 20.0) * 180 / .pi)) < 1e-4)
  }

  @Test func `cells outside the limits get a value of their own`() throws {
    let raster = try answer("-md", "20", "-ov", "9", "-cc", "0", "-oz", "50")
    #expect(raster.shape == GridShape(columns: 5, rows: 5))
    #expect(raster[0, 0] == 9)
    #expect(raster[2, 0] == 255)
  }

  @Test func `a sector looks one way only`() throws {
    let raster = try answer(
      "--start-angle", "80", "--end-angle", "100", "-ov", "9", "-oz", "50", "--refraction", "0.13")
    #expect(raster[3, 3] == 255)
    #expect(raster[1, 3] == 9)
    #expect(raster[2, 0] == 9)
  }

  @Test func `a pitch limit leaves out what lies beyond it`() throws {
    let raster = try answer("--high-pitch", "-10", "-ov", "9", "-oz", "10")
    #expect(raster[3, 3] == 255)
    #expect(raster[4, 3] == 9)
  }

  @Test func `negative heights are numbers, not flags`() throws {
    let raster = try answer("-tz", "-1", "--curvature-coefficient", "0", "--low-pitch", "-90")
    #expect(raster[6, 3] == 0)
  }
}

import BergfriedCore
import BergfriedTestSupport
import Foundation
import Testing

/// Real elevation models, where they stand beside the project.
@Suite struct RealGroundTests {
  static let alps = RealGround.folder + "liechtenstein/N47E009.hgt"
  static let coast = RealGround.folder + "kijkduin/ahn_dsm_0.5m.tif"

  @Test(.enabled(if: RealGround.isAtHand, "shared/data/liechtenstein is not here"))
  func `Vaduz castle looks over the Rhine valley`() throws {
    let folder = try Folder()
    let answer = try Command.bergfried(
      "viewshed", Self.alps, folder["seen.tif"], "--lonlat", "--position", "9.5243,47.1395,15",
      "--max-distance", "8000", "-q")
    try #require(answer.status == 0, "\(answer.errors)")
    let raster = try WrittenRaster(folder["seen.tif"])
    let seen = raster.values.count { $0 == 255 }
    let share = Double(seen) / Double(raster.values.count)
    #expect((0.1..<0.6).contains(share), "\(share)")
    // The slope behind the town is in view; the plain to the north hides behind a rise.
    for (place, status) in [("9.52,47.15", Int32(0)), ("9.48,47.2", 10)] {
      let line = try Command.bergfried(
        "sightline", Self.alps, "--lonlat", "--from", "9.5243,47.1395,10", "--to", place,
        "--exit-code", "-q")
      #expect(line.status == status, "\(place): \(line.errors)")
    }
  }

  @Test(.enabled(if: RealGround.has(coast), "shared/data/kijkduin is not here"))
  func `a tower among the houses of Kijkduin`() throws {
    let folder = try Folder()
    let answer = try Command.bergfried(
      "viewshed", Self.coast, folder["seen.tif"], "--position", "73650,451450,15",
      "--max-distance", "60", "-q")
    try #require(answer.status == 0, "\(answer.errors)")
    let raster = try WrittenRaster(folder["seen.tif"])
    #expect(raster.shape.columns == 241)
    #expect(raster.values.contains(255) && raster.values.contains(0))
  }
}

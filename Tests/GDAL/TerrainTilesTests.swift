import BergfriedDatum
import BergfriedGDAL
import BergfriedSurface
import Testing

/// Models that are cut into tiles.
@Suite struct TerrainTilesTests {
  let scratch = Scratch()

  private func tile(_ name: String, column: Int, _ change: (inout RasterFixture) -> Void = { _ in })
    -> String
  {
    var fixture = RasterFixture()
    fixture.values = (0..<12).map { Double(column * 4 + $0 % 4) }
    fixture.steps = [500_000 + Double(column) * 40, 10, 0, 5_200_000, 0, -10]
    change(&fixture)
    return fixture.write(name, in: scratch)
  }

  @Test func tilesAreOneTerrain() throws {
    let terrain = try Terrain(paths: [tile("b.tif", column: 1), tile("a.tif", column: 0)])
    #expect(terrain.shape == GridShape(columns: 8, rows: 3) && !terrain.isWarped)
    #expect(try terrain.heights().prefix(8) == [0, 1, 2, 3, 4, 5, 6, 7])
    #expect(terrain.path.contains("b.tif") && terrain.path.contains("1 more"))
  }

  @Test func aFolderIsAllItsRasters() throws {
    _ = (tile("a.tif", column: 0), tile("b.tif", column: 1), scratch.text("readme.txt", "Hills"))
    #expect(try Terrain(path: scratch.folder).shape.columns == 8)
    var options = TerrainOptions()
    options.resolutionMetres = 5
    let fine = try Terrain(paths: [scratch.folder], options: options)
    #expect(fine.shape == GridShape(columns: 16, rows: 6))
    #expect(try fine.heights()[7] == 3.25)
  }

  @Test func unitAndMissingHeightsStay() throws {
    let terrain = try Terrain(paths: [
      tile("a.tif", column: 0) { ($0.unit, $0.noData) = ("ft", 1) },
      tile("b.tif", column: 2) { ($0.unit, $0.noData) = ("ft", 1) },
    ])
    #expect(terrain.heightToMetres == 0.3048)
    let heights = try terrain.heights()
    #expect(heights[1] == nil && heights[4] == nil)
    #expect(try #require(heights[2]) == Float(2 * 0.3048))
  }

  @Test func whatDoesNotFitTogetherIsRefused() throws {
    let first = tile("a.tif", column: 0)
    expectError(.badData, "UTM zone 33N", "gdalwarp", "other.tif") {
      _ = try Terrain(paths: [first, tile("other.tif", column: 1) { $0.crs = "EPSG:32633" }])
    }
    expectError(.badData, "same unit") {
      _ = try Terrain(paths: [first, tile("feet.tif", column: 1) { $0.unit = "ft" }])
    }
    expectError(.missingInput, "absent.tif") {
      _ = try Terrain(paths: [first, scratch.path("absent.tif")])
    }
    let empty = Scratch()
    expectError(.badData, "a folder without a raster") {
      _ = try Terrain(path: empty.folder)
    }
    expectError(.usage, "name a raster") { _ = try Terrain(paths: []) }
  }
}

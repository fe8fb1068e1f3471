import BergfriedCore
import BergfriedGDAL
import BergfriedSurface
import CGDAL
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

  @Test func `where no tile lies nothing is known, in any order`() throws {
    let tiles = [
      tile("a.tif", column: 0) { fixture in
        fixture.values?[5] = -9999
        fixture.noData = -9999
      }, tile("b.tif", column: 2),
    ]
    for paths in [tiles, tiles.reversed()] {
      let heights = try Terrain(paths: paths).heights()
      #expect(heights[4..<8].allSatisfy { $0 == nil })
      #expect(heights[12 + 1] == nil && heights[12 + 2] == 2 && heights[12 + 9] == 9)
    }
  }

  @Test func `tiles of other types and scales go together`() throws {
    let paths = [
      tile("float.tif", column: 0),
      tile("short.tif", column: 1) { ($0.type, $0.noData) = (GDT_Int16, 5) },
      tile("tenths.tif", column: 2) { fixture in
        (fixture.type, fixture.scale) = (GDT_Int16, 0.1)
        fixture.values = fixture.values?.map { $0 * 10 }
      },
    ]
    let heights = try Terrain(paths: paths).heights()
    #expect(heights[0..<12] == [0, 1, 2, 3, 4, nil, 6, 7, 8, 9, 10, 11])
  }

  /// The same system but for the order of its axes and its words.
  @Test(arguments: ["EPSG:2193", "EPSG:3035", "EPSG:31287"])
  func `one system described in two ways is one`(name: String) throws {
    let system = OSRNewSpatialReference(nil)
    defer { OSRDestroySpatialReference(system) }
    OSRSetFromUserInput(system, name)
    OSRMorphToESRI(system)
    var text: UnsafeMutablePointer<CChar>?
    defer { VSIFree(text) }
    OSRExportToWkt(system, &text)
    let esri = String(cString: try #require(text))
    for (one, other) in [(name, esri), (esri, name)] {
      let terrain = try Terrain(paths: [
        tile("a.tif", column: 0) { $0.crs = one }, tile("b.tif", column: 1) { $0.crs = other },
      ])
      // One tile alone would be half as wide.
      #expect(terrain.bounds.widthMetres > 50, "\(terrain.bounds)")
    }
  }

  @Test func `tiles on both sides of 180 degrees are neighbours`() throws {
    func tile(_ name: String, _ west: Double, _ height: Double) -> String {
      RasterFixture(
        columns: 40, rows: 20, values: Array(repeating: height, count: 800),
        steps: [west, 0.001, 0, -16.7, 0, -0.001], crs: "EPSG:4326", unit: "m"
      ).write(name, in: scratch)
    }
    let (west, east) = (tile("w.tif", 179.96, 100), tile("e.tif", -180, 300))
    for paths in [[west, east], [east, west]] {
      let terrain = try Terrain(paths: paths)
      #expect(terrain.bounds.widthMetres < 10_000, "\(terrain.bounds)")
      let surface = try terrain.all()
      for (longitude, height) in [(179.99, 100.0), (-179.99, 300), (180, 200)] {
        let place = try terrain.point(lon: longitude, lat: -16.71)
        let found = surface.heightMetres(
          at: MapPoint(x: place.x, y: place.y), in: terrain.transform)
        #expect(((found ?? 0) - height).magnitude < 10, "\(longitude): \(found ?? -1)")
      }
    }
  }

  @Test func `a model of all the world has no edge at 180 degrees`() throws {
    let world = RasterFixture(
      columns: 720, rows: 40, values: (0..<28_800).map { Double($0 % 720) },
      steps: [-180, 0.5, 0, -10, 0, -0.5], crs: "EPSG:4326", unit: "m"
    ).write(in: scratch)
    for frame in ["EPSG:32760", "EPSG:32701"] {
      var options = TerrainOptions()
      options.frame = frame
      let terrain = try Terrain(path: world, options: options)
      for longitude in [179.25, -179.25] {
        let place = try terrain.point(lon: longitude, lat: -16.75)
        let cell = try #require(terrain.transform.cell(x: place.x, y: place.y))
        let window = try #require(
          GridWindow(column: cell.column, row: cell.row, shape: GridShape(columns: 1, rows: 1))
            .intersection(terrain.shape.window), "\(frame), \(longitude)")
        let height = try terrain.surface(window: window).height(at: Cell(column: 0, row: 0))
        let column = (longitude + 180) / 0.5 - 0.5
        #expect(
          (Double(height ?? -1) - column).magnitude < 2, "\(frame), \(longitude): \(height ?? -1)")
      }
    }
  }

  /// GDAL knows tiles by their name and two sizes of them.
  @Test func `tiles by degrees are read whatever their step`() throws {
    // Half as fine as the usual, and as big-endian numbers.
    let side = 601
    var bytes: [UInt8] = []
    for row in 0..<side {
      for column in 0..<side {
        let height = row == 300 && column == 100 ? Int16.min : Int16(row + column)
        bytes += [UInt8(truncatingIfNeeded: height >> 8), UInt8(truncatingIfNeeded: height)]
      }
    }
    let terrain = try Terrain(path: scratch.bytes("S17W180.hgt", bytes))
    let place = try terrain.point(lon: -179.5, lat: -16.25)
    let at = MapPoint(x: place.x, y: place.y)
    let cell = try #require(terrain.transform.cell(x: at.x, y: at.y))
    let window = GridWindow(
      column: cell.column - 2, row: cell.row - 2, shape: GridShape(columns: 5, rows: 5))
    let surface = try terrain.surface(window: window)
    let height = surface.heightMetres(at: at, in: terrain.transform.moved(to: window))
    #expect(((height ?? 0) - 450).magnitude < 0.1, "\(height ?? -1)")
    #expect(terrain.warnings.isEmpty, "\(terrain.warnings)")
    expectError(.badData, "601 x 601", "N47E009.hgt") {
      _ = try Terrain(path: scratch.bytes("renamed.hgt", bytes))
    }
    expectError(.badData, "no raster that GDAL reads") {
      _ = try Terrain(path: scratch.bytes("N47E009.hgt", Array(bytes.dropLast(2))))
    }
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

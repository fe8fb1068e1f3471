import BergfriedCore
import BergfriedGDAL
import BergfriedSurface
import CGDAL
import Testing

@Suite struct TerrainWarpTests {
  let scratch = Scratch()

  /// A plane that rises eastward by 10 m a cell, in degrees.
  private func geographic(_ change: (inout RasterFixture) -> Void = { _ in }) -> RasterFixture {
    var fixture = RasterFixture(
      columns: 40, rows: 40, values: (0..<1600).map { Double($0 % 40) * 10 },
      steps: [9.5, 0.001, 0, 47.2, 0, -0.001], crs: "EPSG:4326", unit: "m")
    change(&fixture)
    return fixture
  }

  private func options(frame: String) -> TerrainOptions {
    var options = TerrainOptions()
    options.frame = frame
    return options
  }

  @Test func aGeographicModelIsWarpedToTheZoneOfItsMiddle() throws {
    let terrain = try Terrain(path: geographic().write(in: scratch))
    #expect(terrain.isWarped && terrain.warnings.isEmpty)
    #expect(terrain.crs?.contains("UTM zone 32N") == true)
    #expect(terrain.cellSize.widthMetres == terrain.cellSize.heightMetres)
    #expect((85...105).contains(terrain.cellSize.widthMetres))
    let surface = try terrain.all()
    // Halfway between the centres of columns 20 and 21.
    let place = try terrain.point(ownX: 9.521, ownY: 47.18)
    #expect(try place == terrain.point(lon: 9.521, lat: 47.18))
    let cell = try #require(terrain.transform.cell(x: place.x, y: place.y))
    let height = try #require(surface.height(at: cell))
    let centre = terrain.transform.centre(of: cell)
    let centreLon = try #require(try terrain.lonLat(x: centre.x, y: centre.y)).lon
    #expect((Double(height) - ((centreLon - 9.5) / 0.001 - 0.5) * 10).magnitude < 0.5)
  }

  /// The slow truth: each height worked out from the file's four nearest, as the model says.
  @Test func everyHeightLiesBetweenTheFourNearest() throws {
    var random = SeededRandom(seed: 3)
    let values = (0..<1600).map { _ in random.unit() * 100 }
    let terrain = try Terrain(path: geographic { $0.values = values }.write(in: scratch))
    let surface = try terrain.all()
    var compared = 0
    for index in 0..<terrain.shape.count {
      let cell = terrain.shape.cell(at: index)
      let centre = terrain.transform.centre(of: cell)
      let place = try #require(try terrain.lonLat(x: centre.x, y: centre.y))
      let u = (place.lon - 9.5) / 0.001 - 0.5
      let v = (47.2 - place.lat) / 0.001 - 0.5
      guard (1..<38).contains(u), (1..<38).contains(v) else { continue }
      let (i, j) = (Int(u), Int(v))
      let (p, q) = (u - Double(i), v - Double(j))
      let top = values[j * 40 + i] * (1 - p) + values[j * 40 + i + 1] * p
      let bottom = values[j * 40 + 40 + i] * (1 - p) + values[j * 40 + 40 + i + 1] * p
      let found = try #require(surface.height(at: cell))
      #expect((Double(found) - (top * (1 - q) + bottom * q)).magnitude < 0.3, "seed 3, \(cell)")
      compared += 1
    }
    #expect(compared > 1000)
  }

  @Test func aWindowIsReadAsPartOfTheWhole() throws {
    let terrain = try Terrain(path: geographic().write(in: scratch))
    let whole = try terrain.all()
    let window = GridWindow(column: 7, row: 11, shape: GridShape(columns: 9, rows: 13))
    let part = try terrain.surface(window: window)
    for index in 0..<window.shape.count {
      let cell = window.shape.cell(at: index)
      #expect(
        part.height(at: cell) == whole.height(at: Cell(column: cell.column + 7, row: cell.row + 11))
      )
    }
  }

  @Test(arguments: [
    (-179.5, 10.0, "zone 1N"), (179.5, -10.0, "zone 60S"), (9.5, 47.0, "zone 32N"),
    (-70.2, -33.0, "zone 19S"), (30.0, 85.0, "UPS North"), (30.0, -85.0, "UPS South"),
  ])
  func theFrameFollowsTheMiddle(lon: Double, lat: Double, name: String) throws {
    let path = geographic { $0.steps = [lon - 0.02, 0.001, 0, lat + 0.02, 0, -0.001] }
      .write(in: scratch)
    #expect(try Terrain(path: path).crs?.contains(name) == true)
  }

  @Test func theCallerMayChooseTheFrame() throws {
    let path = geographic().write(in: scratch)
    let terrain = try Terrain(path: path, options: options(frame: "EPSG:2056"))
    #expect(terrain.crs?.contains("LV95") == true)
    for (frame, word) in [
      ("EPSG:4326", "not in metres"), ("EPSG:2263", "not in metres"), ("EPSG:3857", "1.47"),
      ("here", "frame here: "), ("EPSG:4978", "not in metres"),
    ] {
      expectError(.usage, "frame", word) {
        _ = try Terrain(path: path, options: options(frame: frame))
      }
    }
  }

  @Test func aProjectedRasterMayBeWarpedToo() throws {
    let path = RasterFixture(columns: 40, rows: 40).write(in: scratch)
    #expect(try !Terrain(path: path, options: options(frame: "EPSG:32632")).isWarped)
    let terrain = try Terrain(path: path, options: options(frame: "EPSG:2056"))
    #expect(terrain.isWarped)
    let place = try terrain.point(ownX: 500_200, ownY: 5_199_800)
    let lonLat = try #require(try terrain.lonLat(x: place.x, y: place.y))
    #expect((lonLat.lon - 9.0026).magnitude < 0.0005)
  }

  @Test func webMercatorIsNoMetricFrame() throws {
    let terrain = try Terrain(
      path: RasterFixture(
        columns: 40, rows: 40, steps: [1_057_535, 30, 0, 5_970_000, 0, -30], crs: "EPSG:3857"
      ).write(in: scratch))
    #expect(terrain.isWarped && terrain.crs?.contains("UTM zone 32N") == true)
    #expect((19...22).contains(terrain.cellSize.widthMetres))
    #expect(terrain.warnings.count == 1 && "\(terrain.warnings[0])".contains("1.47"))
    #expect(try terrain.all().knownHeights != nil)
  }

  @Test func aTurnedGeographicGridIsSetRight() throws {
    let southUp = geographic { $0.steps = [9.5, 0.001, 0, 47.16, 0, 0.001] }.write(in: scratch)
    let northUp = geographic().write("north.tif", in: scratch)
    let a = try Terrain(path: southUp)
    let b = try Terrain(path: northUp)
    #expect(a.shape == b.shape)
    // Both planes rise eastward.
    for (known, turned) in zip(try b.heights(), try a.heights()) {
      if let known, let turned { #expect((known - turned).magnitude < 0.01) }
    }
  }

  @Test func heightsAreConvertedAfterTheWarp() throws {
    let path = geographic {
      $0.unit = "ft"
      $0.values = Array(repeating: 1000, count: 1600)
      $0.scale = 2
    }.write(in: scratch)
    #expect(try Terrain(path: path).all().knownHeights == Float(609.6)...Float(609.6))
  }

  @Test func silenceAboutTheUnitIsToldOnce() throws {
    let terrain = try Terrain(path: geographic { $0.unit = nil }.write(in: scratch))
    #expect(terrain.warnings.count == 1 && "\(terrain.warnings[0])".contains("taken as metres"))
  }

  @Test(arguments: [-180.0, 0.0])
  func ofTheWorldOnlyTheFramesPartIsUsed(west: Double) throws {
    // Heights are the longitude, counted from the raster's western edge.
    let path = geographic {
      $0.columns = 3600
      $0.rows = 1800
      $0.values = (0..<(3600 * 1800)).map { Double($0 % 3600) / 10 + 0.05 }
      $0.steps = [west, 0.1, 0, 90, 0, -0.1]
    }.write(in: scratch)
    let whole = try Terrain(path: path)
    #expect(whole.warnings.count == 1 && "\(whole.warnings[0])".contains("frame EPSG:…"))
    for (frame, lon, lat) in [("EPSG:32632", 9.5, 47.1), ("EPSG:32760", 177.0, -20.0)] {
      let terrain = try Terrain(path: path, options: options(frame: frame))
      #expect(terrain.warnings.isEmpty)
      #expect((8000...14000).contains(terrain.cellSize.widthMetres))
      let place = try terrain.point(lon: lon, lat: lat)
      let cell = try #require(terrain.transform.cell(x: place.x, y: place.y))
      let height = try #require(try terrain.all().height(at: cell))
      #expect((Double(height) - (lon - west)).magnitude < 0.15)
    }
  }

  @Test func gridNorthLeansAsTheMapProjectionSays() throws {
    let terrain = try Terrain(path: RasterFixture().write(in: scratch))
    // 1.5 degrees east of the middle meridian at 47.14 N: atan(tan 1.5 * sin 47.14) = 1.0995.
    let east = try terrain.point(lon: 10.5, lat: 47.14)
    #expect((try terrain.convergenceDegrees(x: east.x, y: east.y) - 1.0995).magnitude < 0.001)
    let west = try terrain.point(lon: 7.5, lat: 47.14)
    #expect((try terrain.convergenceDegrees(x: west.x, y: west.y) + 1.0995).magnitude < 0.001)
    let middle = try terrain.point(lon: 9, lat: 47.14)
    #expect(try terrain.convergenceDegrees(x: middle.x, y: middle.y).magnitude < 1e-6)
  }
}

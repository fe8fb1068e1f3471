import BergfriedCore
import BergfriedGDAL
import Testing

@Suite struct TerrainUnitTests {
  let scratch = Scratch()

  /// New York Long Island in US survey feet.
  static let feetMap = "EPSG:2263"

  private func options(_ change: (inout TerrainOptions) -> Void) -> TerrainOptions {
    var options = TerrainOptions()
    change(&options)
    return options
  }

  @Test(arguments: [
    ("m", VerticalUnit.metre), ("metre", .metre), ("meters", .metre), ("ft", .foot),
    ("foot", .foot), ("feet", .foot), ("US survey foot", .usSurveyFoot),
    ("us-ft", .usSurveyFoot), ("ftUS", .usSurveyFoot), ("feet (US survey)", .usSurveyFoot),
    ("cm", .centimetre), ("dm", .decimetre), ("mm", .millimetre), ("km", .kilometre),
    ("m.a.s.l.", .metre), ("meters above sea level", .metre), ("metros", .metre),
    ("Mètres", .metre), ("m asl", .metre), ("centimeters", .centimetre),
  ])
  func theBandNamesTheUnit(name: String, unit: VerticalUnit) throws {
    let metres = unit.metres
    let terrain = try Terrain(path: RasterFixture(unit: name).write(in: scratch))
    #expect(terrain.heightToMetres == metres)
    #expect(try terrain.heights()[2] == Float(2 * metres))
  }

  @Test func `depths are counted downward`() throws {
    let values = [10.0, 100, 20]
    let depths = RasterFixture(columns: 3, rows: 1, values: values, crs: "EPSG:32632+5715")
      .write(in: scratch)
    let terrain = try Terrain(path: depths)
    #expect(try terrain.heights() == [-10, -100, -20] && terrain.heightToMetres == -1)
    let heights = RasterFixture(columns: 3, rows: 1, values: values, crs: "EPSG:32632+5773")
      .write("up.tif", in: scratch)
    #expect(try Terrain(path: heights).heights() == [10, 100, 20])
    expectError(.badData, "same unit") { _ = try Terrain(paths: [depths, heights]) }
  }

  @Test func anUnknownUnitIsRefused() throws {
    let path = RasterFixture(unit: "kelvin").write(in: scratch)
    expectError(.badData, "kelvin", "verticalUnit") { _ = try Terrain(path: path) }
    let told = options { $0.verticalUnit = .foot }
    #expect(try Terrain(path: path, options: told).heightToMetres == 0.3048)
  }

  @Test func aMapInFeetIsMeasuredInMetres() throws {
    let path = RasterFixture(
      steps: [1_000_000, 10, 0, 200_000, 0, -20], crs: Self.feetMap, unit: "ft"
    ).write(in: scratch)
    let terrain = try Terrain(path: path)
    let foot = 1200.0 / 3937
    #expect((terrain.cellSize.widthMetres - 10 * foot).magnitude < 1e-9)
    #expect((terrain.cellSize.heightMetres - 20 * foot).magnitude < 1e-9)
    #expect(terrain.transform.columnStep == 10)
    #expect(terrain.heightToMetres == 0.3048)
  }

  @Test(arguments: ["0", "-1", "1e300"])
  func aUnitThatIsNoLengthIsRefused(metres: String) throws {
    let degrees =
      #"GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],"#
      + #"PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]"#
    let crs =
      #"PROJCS["odd",\#(degrees),PROJECTION["Transverse_Mercator"],"#
      + #"PARAMETER["central_meridian",9],UNIT["odd",\#(metres)]]"#
    // A GeoTIFF cannot hold such a unit.
    let path = RasterFixture(crs: nil, unit: "m").write(in: scratch)
    let told = options { $0.crs = crs }
    expectError(.badData, "cells of") { _ = try Terrain(path: path, options: told) }
  }

  @Test(arguments: [1e-30, 1e300])
  func cellsOfAbsurdSizesAreRefused(side: Double) throws {
    let path = RasterFixture(steps: [0, side, 0, 0, 0, -side], crs: nil, unit: "m")
      .write(in: scratch)
    let told = options { $0.assumesMetres = true }
    expectError(.badData, "cells of") { _ = try Terrain(path: path, options: told) }
  }

  @Test func aMapInFeetMustSayWhatItsHeightsAre() throws {
    let path = RasterFixture(steps: [1_000_000, 10, 0, 200_000, 0, -10], crs: Self.feetMap)
      .write(in: scratch)
    expectError(.badData, "verticalUnit metre|foot|us-survey-foot") {
      _ = try Terrain(path: path)
    }
    let told = options { $0.verticalUnit = .metre }
    #expect(try Terrain(path: path, options: told).heightToMetres == 1)
  }

  @Test func theVerticalSystemNamesTheUnit() throws {
    // NAVD88 height in US survey feet (6360) over the same map.
    let path = RasterFixture(
      steps: [1_000_000, 10, 0, 200_000, 0, -10], crs: "EPSG:2263+6360"
    ).write(in: scratch)
    let terrain = try Terrain(path: path)
    #expect((terrain.heightToMetres - 1200.0 / 3937).magnitude < 1e-12)
    #expect(terrain.crs?.contains("NAVD88") == false)
  }

  @Test func aFileWithoutCoordinateSystemIsRefusedUntilToldMore() throws {
    let path = RasterFixture(crs: nil).write(in: scratch)
    expectError(.badData, "crs EPSG:…", "assumesMetres") { _ = try Terrain(path: path) }
    let metres = try Terrain(path: path, options: options { $0.assumesMetres = true })
    #expect(metres.crs == nil && metres.cellSize == CellSize(metres: 10))
    #expect(try metres.lonLat(x: 500_000, y: 5_200_000) == nil)
    #expect(try metres.convergenceDegrees(x: 500_000, y: 5_200_000) == 0)
    expectError(.usage, "crs EPSG:…") { _ = try metres.point(lon: 9, lat: 47) }
    let placed = try Terrain(path: path, options: options { $0.crs = "EPSG:32632" })
    #expect(placed.crs?.contains("UTM zone 32N") == true)
    expectError(.usage, "crs nonsense: ", "EPSG:32632") {
      _ = try Terrain(path: path, options: options { $0.crs = "nonsense" })
    }
  }

  @Test func aFileThatKnowsItsSystemIsNotOverruled() throws {
    let path = RasterFixture().write(in: scratch)
    let other = try Terrain(path: path, options: options { $0.crs = "EPSG:32633" })
    #expect(other.crs?.contains("zone 32N") == true)
    #expect(other.warnings.count == 1 && "\(other.warnings[0])".contains("; crs is ignored"))
    #expect(try Terrain(path: path, options: options { $0.crs = "EPSG:32632" }).warnings.isEmpty)
  }

  @Test func anEngineersOwnGridIsTakenAsItIs() throws {
    let path = RasterFixture(crs: #"LOCAL_CS["site",UNIT["metre",1]]"#).write(in: scratch)
    let terrain = try Terrain(path: path)
    #expect(!terrain.isWarped && terrain.cellSize == CellSize(metres: 10))
    #expect(try terrain.lonLat(x: 0, y: 0) == nil)
    expectError(.usage, "frame") {
      _ = try Terrain(path: path, options: options { $0.frame = "EPSG:32632" })
    }
  }

  @Test func scaleAndOffsetAreApplied() throws {
    let terrain = try Terrain(
      path: RasterFixture(unit: "ft", scale: 0.5, offset: 100).write(in: scratch))
    #expect(try terrain.heights()[4] == Float((4 * 0.5 + 100) * 0.3048))
  }
}

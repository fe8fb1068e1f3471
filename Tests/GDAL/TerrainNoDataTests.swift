import BergfriedDatum
import BergfriedGDAL
import BergfriedSurface
import CGDAL
import Testing

@Suite struct TerrainNoDataTests {
  let scratch = Scratch()

  private func heights(
    _ values: [Double], _ type: GDALDataType = GDT_Float32, noData: Double?,
    crs: String? = "EPSG:32632"
  ) throws -> [Float?] {
    let path = RasterFixture(
      columns: values.count, rows: 1, values: values, type: type, crs: crs, noData: noData
    ).write(in: scratch)
    return try Terrain(path: path).heights()
  }

  @Test func theFilesValueIsUnknownGround() throws {
    #expect(try heights([1, -9999, 3], noData: -9999) == [1, nil, 3])
    #expect(try heights([1, -32768, 3], GDT_Int16, noData: -32768) == [1, nil, 3])
    #expect(try heights([1, 255, 3], GDT_Byte, noData: 255) == [1, nil, 3])
    #expect(try heights([1, 2, 3], noData: -9999) == [1, 2, 3])
  }

  @Test func valuesThatNoFloatHoldsAreFound() throws {
    #expect(try heights([1, 0.1, 3], noData: 0.1) == [1, nil, 3])
    #expect(try heights([1, -9999.9, 3], GDT_Float64, noData: -9999.9) == [1, nil, 3])
    let most = Double.greatestFiniteMagnitude
    #expect(try heights([1, -most, 3], GDT_Float64, noData: -most) == [1, nil, 3])
    #expect(try heights([1, most, 3], GDT_Float64, noData: most) == [1, nil, 3])
    let float = Double(Float.greatestFiniteMagnitude)
    #expect(try heights([1, -float, 3], noData: -3.40282346638529e+38) == [1, nil, 3])
  }

  @Test func notANumberMayStandForMissing() throws {
    #expect(try heights([1, .nan, 3], noData: .nan) == [1, nil, 3])
    #expect(try heights([1, .infinity, 3], noData: .infinity) == [1, nil, 3])
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 2e6, -3.4e38])
  func whatIsNoHeightIsNamedWithItsPlace(value: Double) throws {
    expectError(.badData, "terrain.tif", "column 1, row 0", "-a_nodata \(Double(Float(value)))") {
      _ = try heights([1, value, 3], noData: nil)
    }
  }

  @Test func theCallerMayNameTheValue() throws {
    let path = RasterFixture(columns: 3, rows: 1, values: [1, 0, 3], unit: "ft", scale: 2)
      .write(in: scratch)
    var options = TerrainOptions()
    options.noData = 0
    let heights = try Terrain(path: path, options: options).heights()
    #expect(heights == [Float(2 * 0.3048), nil, Float(6 * 0.3048)])
  }

  @Test func aMaskHidesHeights() throws {
    let path = RasterFixture(
      columns: 3, rows: 1, values: [1, 2, 3], mask: [255, 0, 255],
      options: ["COMPRESS=DEFLATE"]
    ).write(in: scratch)
    #expect(try Terrain(path: path).heights() == [1, nil, 3])
  }

  @Test func anAlphaBandHidesHeights() throws {
    let path = RasterFixture(
      columns: 3, rows: 1, values: [255, 0, 7], type: GDT_Byte, bands: 2, options: ["ALPHA=YES"]
    ).write(in: scratch)
    #expect(try Terrain(path: path).heights() == [255, nil, 7])
  }

  @Test(arguments: [-9999, Double.nan, -Double.greatestFiniteMagnitude])
  func missingHeightsStayMissingThroughAWarp(noData: Double) throws {
    var values = [Double](repeating: 700, count: 400)
    for row in 5..<10 { for column in 5..<10 { values[row * 20 + column] = noData } }
    let path = RasterFixture(
      columns: 20, rows: 20, values: values, type: GDT_Float64,
      steps: [9.5, 0.001, 0, 47.2, 0, -0.001], crs: "EPSG:4326", noData: noData
    ).write(in: scratch)
    try expectHole(Terrain(path: path))
  }

  @Test func aMaskHoldsThroughAWarp() throws {
    var mask = [UInt8](repeating: 255, count: 400)
    for row in 5..<10 { for column in 5..<10 { mask[row * 20 + column] = 0 } }
    let path = RasterFixture(
      columns: 20, rows: 20, values: Array(repeating: 700, count: 400),
      steps: [9.5, 0.001, 0, 47.2, 0, -0.001], crs: "EPSG:4326", mask: mask
    ).write(in: scratch)
    try expectHole(Terrain(path: path))
  }

  @Test func theCallersValueHoldsThroughAWarp() throws {
    var values = [Double](repeating: 700, count: 400)
    for row in 5..<10 { for column in 5..<10 { values[row * 20 + column] = 0 } }
    let path = RasterFixture(
      columns: 20, rows: 20, values: values, steps: [9.5, 0.001, 0, 47.2, 0, -0.001],
      crs: "EPSG:4326", noData: -9999
    ).write(in: scratch)
    var options = TerrainOptions()
    options.noData = 0
    try expectHole(Terrain(path: path, options: options))
  }

  /// Ground at 700 m everywhere but in a hole of 25 cells of the file.
  private func expectHole(_ terrain: Terrain) throws {
    let surface = try terrain.all()
    #expect(surface.knownHeights == 700...700)
    func height(lon: Double, lat: Double) throws -> Float? {
      let place = try terrain.point(lon: lon, lat: lat)
      return terrain.transform.cell(x: place.x, y: place.y).flatMap { surface.height(at: $0) }
    }
    #expect(try height(lon: 9.5075, lat: 47.1925) == nil)
    #expect(try height(lon: 9.5035, lat: 47.1925) == 700)
    #expect(try height(lon: 9.5155, lat: 47.1855) == 700)
  }
}

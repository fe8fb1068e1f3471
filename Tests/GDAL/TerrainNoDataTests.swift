import BergfriedCore
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

  @Test(arguments: [Double.nan, .infinity, -.infinity, 2e6, -3.4e38, -32768, 32767, 65535, -9999])
  func `what can be no height is unknown, and told`(value: Double) throws {
    let path = RasterFixture(columns: 3, rows: 1, values: [1, value, 3]).write(in: scratch)
    let terrain = try Terrain(path: path)
    #expect(terrain.warnings.isEmpty)
    #expect(try terrain.heights() == [1, nil, 3])
    let told = try "\(#require(terrain.warnings.first))"
    let text =
      value.rounded() == value && value.magnitude < 1e9 ? "\(Int(value))" : "\(Float(value))"
    #expect(told.contains("1 cells") && told.contains(text), "\(told)")
    // Once it is said to stand for missing data there is nothing to tell.
    var options = TerrainOptions()
    options.noData = [value]
    let again = try Terrain(path: path, options: options)
    #expect(try again.heights() == [1, nil, 3])
    #expect(again.warnings.isEmpty, "\(again.warnings)")
  }

  @Test func `the least and the most on earth are heights`() throws {
    #expect(try heights([-10_935, 0, 8849], noData: nil) == [-10_935, 0, 8849])
    #expect(try heights([-9998, -10_000, 3], noData: nil) == [-9998, -10_000, 3])
  }

  @Test func `a world of nobody knows where has higher mountains`() throws {
    let path = RasterFixture(columns: 3, rows: 1, values: [1, 21_000, -20_000], crs: nil)
      .write(in: scratch)
    var options = TerrainOptions()
    options.assumesMetres = true
    #expect(try Terrain(path: path, options: options).heights() == [1, 21_000, -20_000])
  }

  @Test func `several values may stand for missing heights`() throws {
    let path = RasterFixture(
      columns: 5, rows: 1, values: [1, -9999, .nan, 0, 5], noData: -9999
    ).write(in: scratch)
    // The declared one, and what is never a height.
    #expect(try Terrain(path: path).heights() == [1, nil, nil, 0, 5])
    var options = TerrainOptions()
    options.noData = [-9999, .nan, 0]
    let terrain = try Terrain(path: path, options: options)
    #expect(try terrain.heights() == [1, nil, nil, nil, 5])
    #expect(terrain.warnings.isEmpty)
  }

  @Test(arguments: [1.0, 25])
  func `what can be no height spoils none beside it`(metres: Double) throws {
    var fixture = RasterFixture()
    (fixture.columns, fixture.rows) = (30, 30)
    fixture.values = (0..<900).map { $0 == 465 ? -32768 : 500 }
    var options = TerrainOptions()
    options.resolutionMetres = metres
    let terrain = try Terrain(path: fixture.write(in: scratch), options: options)
    let surface = try terrain.all()
    #expect(surface.knownHeights == 500...500)
    #expect(surface.unknownCount > 0 || metres > 10)
    #expect(terrain.warnings.contains { "\($0)".contains("-32768 in 1") }, "\(terrain.warnings)")
  }

  @Test func `an alpha band of any type hides heights`() throws {
    var fixture = RasterFixture()
    (fixture.columns, fixture.rows, fixture.bands) = (4, 1, 2)
    fixture.bandValues = [[700, 701, 702, 703], [255, 0, 255, 0]]
    fixture.colours = [GCI_GrayIndex, GCI_AlphaBand]
    #expect(try Terrain(path: fixture.write(in: scratch)).heights() == [700, nil, 702, nil])
    (fixture.unit, fixture.scale, fixture.offset) = ("ft", 2, 1)
    let feet = try Terrain(path: fixture.write("feet.tif", in: scratch))
    #expect(try feet.heights()[2] == Float(1405 * 0.3048))
  }

  @Test func theCallerMayNameTheValue() throws {
    let path = RasterFixture(columns: 3, rows: 1, values: [1, 0, 3], unit: "ft", scale: 2)
      .write(in: scratch)
    var options = TerrainOptions()
    options.noData = [0]
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
    options.noData = [0]
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

import BergfriedCore
import BergfriedGDAL
import BergfriedSurface
import BergfriedTestSupport
import Testing

@Suite(.enabled(if: RealGround.isAtHand, "the elevation models of ../shared/data are absent"))
struct RealGroundTests {
  private func height(_ terrain: Terrain, lon: Double, lat: Double) throws -> Float? {
    let place = try terrain.point(lon: lon, lat: lat)
    let cell = try #require(terrain.transform.cell(x: place.x, y: place.y))
    let window = GridWindow(
      column: cell.column, row: cell.row, shape: GridShape(columns: 1, rows: 1))
    return try terrain.surface(window: window).height(at: Cell(column: 0, row: 0))
  }

  /// Heights of `gdallocationinfo -valonly -wgs84 warped.tif LON LAT`, where warped.tif came from
  /// `gdalwarp -t_srs EPSG:32632 -r bilinear -wo XSCALE=1 -wo YSCALE=1 -et 0.001 -ot Float32
  /// N47E009.hgt warped.tif`.
  @Test func theTileOfVaduzIsWarped() throws {
    let terrain = try Terrain(path: RealGround.folder + "liechtenstein/N47E009.hgt")
    #expect(terrain.isWarped && terrain.warnings.isEmpty)
    #expect(terrain.shape == GridShape(columns: 962, rows: 1412))
    #expect((terrain.cellSize.widthMetres - 79.10845).magnitude < 1e-4)
    let heights = try #require(try terrain.all().knownHeights)
    #expect(heights.lowerBound >= 388 && heights.upperBound <= 2930)
    for (lon, lat, expected) in [
      (9.5, 47.55, Float(392)), (9.59, 47.05, 2266.919), (9.5243, 47.1395, 534.013),
      (9.3433, 47.2493, 2429.612),
    ] {
      let found = try #require(try height(terrain, lon: lon, lat: lat))
      #expect((found - expected).magnitude < 0.01, "at \(lon), \(lat): \(found)")
    }
  }

  /// `gdallocationinfo -valonly -geoloc ahn_dsm_0.5m.tif 73650.75 451443.25` gives 7.86100006.
  @Test func theDunesOfKijkduinAreReadAsTheyLie() throws {
    let terrain = try Terrain(path: RealGround.folder + "kijkduin/ahn_dsm_0.5m.tif")
    #expect(!terrain.isWarped && terrain.warnings.isEmpty)
    #expect(terrain.cellSize == CellSize(metres: 0.5))
    #expect(terrain.crs?.contains("RD New") == true)
    let surface = try terrain.all()
    let heights = try #require(surface.knownHeights)
    #expect((heights.lowerBound + 0.436).magnitude < 1e-5)
    #expect((heights.upperBound - 43.305).magnitude < 1e-5)
    let cell = try #require(terrain.transform.cell(x: 73_650.75, y: 451_443.25))
    #expect(surface.height(at: cell) == 7.861)
  }

  /// `gdalwarp` and `gdallocationinfo` as above give 2876.824.
  @Test func fourDegreesOfAlpsAreReadByTheWindow() throws {
    let path = RealGround.folder + "big/srtm3_E7-11_N46-50_4801x4801.tif"
    let terrain = try Terrain(path: path)
    #expect(terrain.isWarped && terrain.warnings.count == 1)
    let found = try #require(try height(terrain, lon: 7.6585, lat: 46.05))
    #expect((found - 2876.824).magnitude < 0.01, "\(found)")
  }

  /// The town of Vaduz, 4 x 5.5 km in cells of 2 m, from a tile of a hundred kilometres.
  @Test func aTownIsReadFinely() throws {
    var options = TerrainOptions()
    options.resolutionMetres = 2
    let terrain = try Terrain(
      path: RealGround.folder + "liechtenstein/N47E009.hgt", options: options)
    let corner = try terrain.point(lon: 9.495, lat: 47.115)
    let bounds = MapBounds(
      minX: corner.x, minY: corner.y, maxX: corner.x + 4000, maxY: corner.y + 5500)
    let window = try terrain.window(covering: bounds)
    let surface = try terrain.surface(window: window)
    let place = try terrain.point(lon: 9.5243, lat: 47.1395)
    let cell = try #require(
      terrain.transform.moved(to: window).cell(x: place.x, y: place.y))
    // `gdallocationinfo` on the file as above gives 534.013 in the middle of a cell of 79 m.
    let found = try #require(surface.height(at: cell))
    #expect((500...600).contains(found), "\(found)")
  }
}

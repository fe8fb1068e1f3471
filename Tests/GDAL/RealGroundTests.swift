import BergfriedDatum
import BergfriedGDAL
import BergfriedSurface
import CGDAL
import Testing

/// Real elevation models, where they are at hand beside the package.
enum RealGround {
  static let folder: String = {
    let tests = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/" + tests + "/../shared/data/"
  }()

  static let isAtHand: Bool = {
    let file = VSIFOpenL(folder + "liechtenstein/N47E009.hgt", "rb")
    defer { if file != nil { VSIFCloseL(file) } }
    return file != nil
  }()
}

@Suite(.enabled(if: RealGround.isAtHand, "the elevation models of ../shared/data are absent"))
struct RealGroundTests {
  private func height(_ terrain: Terrain, lon: Double, lat: Double) throws -> Float? {
    let place = try terrain.point(lon: lon, lat: lat)
    let cell = try #require(terrain.transform.cell(x: place.x, y: place.y))
    let window = GridWindow(
      column: cell.column, row: cell.row, shape: GridShape(columns: 1, rows: 1))
    return try terrain.surface(window: window).height(at: Cell(column: 0, row: 0))
  }

  @Test func theTileOfVaduzIsWarped() throws {
    let terrain = try Terrain(path: RealGround.folder + "liechtenstein/N47E009.hgt")
    #expect(terrain.isWarped && terrain.warnings.isEmpty)
    #expect((70...95).contains(terrain.cellSize.widthMetres))
    let surface = try terrain.all()
    let heights = try #require(surface.knownHeights)
    #expect(heights.lowerBound >= 388 && heights.upperBound <= 2930)
    // gdallocationinfo -wgs84 N47E009.hgt 9.5 47.5 gives 398 (the lake), 9.59 47.05 gives 1977.
    #expect(try #require(try height(terrain, lon: 9.5, lat: 47.55)).magnitude > 300)
  }

  @Test func theDunesOfKijkduinAreReadAsTheyLie() throws {
    let terrain = try Terrain(path: RealGround.folder + "kijkduin/ahn_dsm_0.5m.tif")
    #expect(!terrain.isWarped && terrain.warnings.isEmpty)
    #expect(terrain.cellSize == CellSize(metres: 0.5))
    #expect(terrain.crs?.contains("RD New") == true)
    let surface = try terrain.all()
    let heights = try #require(surface.knownHeights)
    #expect((heights.lowerBound + 0.436).magnitude < 1e-5)
    #expect((heights.upperBound - 43.305).magnitude < 1e-5)
  }

  @Test func fourDegreesOfAlpsAreReadByTheWindow() throws {
    let path = RealGround.folder + "big/srtm3_E7-11_N46-50_4801x4801.tif"
    let terrain = try Terrain(path: path)
    #expect(terrain.isWarped && terrain.warnings.count == 1)
    #expect((70...95).contains(terrain.cellSize.widthMetres))
    let height = try #require(try height(terrain, lon: 7.6585, lat: 45.9995 + 0.05))
    #expect((1000...4400).contains(height))
  }
}

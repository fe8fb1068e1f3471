import BergfriedCore
import BergfriedGDAL
import BergfriedSurface
import CGDAL
import Testing

@Suite struct TerrainResolutionTests {
  let scratch = Scratch()

  private func options(_ metres: Double) -> TerrainOptions {
    var options = TerrainOptions()
    options.resolutionMetres = metres
    return options
  }

  /// A slope that rises by one metre per 10 m eastward.
  private func slope() -> RasterFixture {
    var fixture = RasterFixture()
    (fixture.columns, fixture.rows) = (20, 10)
    fixture.values = (0..<200).map { Double($0 % 20) }
    return fixture
  }

  @Test func finerCellsAreInterpolated() throws {
    let terrain = try Terrain(path: slope().write(in: scratch), options: options(2))
    #expect(terrain.isWarped && terrain.cellSize == CellSize(metres: 2))
    #expect(terrain.shape == GridShape(columns: 100, rows: 50))
    let surface = try terrain.all()
    for column in 3..<97 {
      let expected = (Float(column) * 2 + 1 - 5) / 10
      let found = try #require(surface.height(at: Cell(column: column, row: 20)))
      #expect((found - expected).magnitude < 1e-4, "column \(column)")
    }
  }

  @Test func muchCoarserCellsAreAveraged() throws {
    let terrain = try Terrain(path: slope().write(in: scratch), options: options(40))
    #expect(terrain.shape.columns == 5)
    #expect(try terrain.all().height(at: Cell(column: 1, row: 1)) == 5.5)
  }

  @Test func aFileOfThatSizeStaysAsItLies() throws {
    let terrain = try Terrain(path: slope().write(in: scratch), options: options(10))
    #expect(!terrain.isWarped && terrain.shape == GridShape(columns: 20, rows: 10))
  }

  @Test func plainMetresAreResampledToo() throws {
    var fixture = slope()
    fixture.crs = nil
    var options = options(5)
    options.assumesMetres = true
    let terrain = try Terrain(path: fixture.write(in: scratch), options: options)
    #expect(terrain.crs == nil && terrain.shape == GridShape(columns: 40, rows: 20))
    #expect(terrain.cellSize == CellSize(metres: 5))
  }

  @Test func aSenselessSizeIsRefused() {
    expectError(.usage, "resolution") {
      _ = try Terrain(path: slope().write(in: scratch), options: options(0))
    }
  }

  @Test func boundsBecomeWindows() throws {
    let terrain = try Terrain(path: slope().write(in: scratch))
    let inner = MapBounds(
      minX: 500_031, minY: 5_199_931, maxX: 500_059, maxY: 5_199_949)
    #expect(
      try terrain.window(covering: inner)
        == GridWindow(column: 3, row: 5, shape: GridShape(columns: 3, rows: 2)))
    #expect(
      try terrain.window(covering: inner, marginMetres: 10)
        == GridWindow(column: 2, row: 4, shape: GridShape(columns: 5, rows: 4)))
    #expect(try terrain.window(covering: inner, marginMetres: 1e9) == terrain.shape.window)
    #expect(try terrain.window(covering: terrain.bounds) == terrain.shape.window)
    let far = MapBounds(
      minX: 500_300, minY: 5_201_000, maxX: 500_400, maxY: 5_202_000)
    expectError(.badData, "100 m east", "1000 m north") { _ = try terrain.window(covering: far) }
    expectError(.badData, "90 m east") {
      _ = try terrain.window(covering: far, marginMetres: 10)
    }
  }
}

import BergfriedCore
import BergfriedSurface
import Testing

/// `SurfaceScanTests` looks at what is found in the heights; here is how they are told.
@Suite struct SurfaceHeightTests {
  private let shape = GridShape(columns: 3, rows: 2)

  private func surface(_ heights: [Float]) throws -> Surface {
    try Surface(heights: heights, shape: shape, cellSize: CellSize(metres: 10))
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity, 1e7, -1e7, 1_000_001])
  func whatIsNoHeightIsRefused(_ bad: Float) throws {
    let error = #expect(throws: SurfaceError.self) { try surface([0, 1, 2, 3, bad, 5]) }
    guard case .notAHeight(let height, let cell)? = error else { return }
    #expect(height.bitPattern == bad.bitPattern)
    #expect(cell == Cell(column: 1, row: 1))
    let text = error?.description ?? ""
    #expect(text.contains("column 1, row 1") && text.contains("-a_nodata \(bad)"), "\(text)")
  }

  @Test func theFarthestHeightsCount() throws {
    let surface = try surface([-1e6, 1e6, 0, 0, 0, 0])
    #expect(surface.knownHeights == -1e6...1e6)
  }

  @Test func unknownGroundHasNoHeight() throws {
    let surface = try surface([4, Surface.unknown, 2, 3, 9, Surface.unknown])
    #expect(surface.unknownCount == 2 && surface.knownHeights == 2...9)
    #expect(surface.height(at: Cell(column: 0, row: 0)) == 4)
    #expect(surface.height(at: Cell(column: 1, row: 0)) == nil)
    for (column, row) in [(-1, 0), (3, 0), (0, -1), (0, 2)] {
      #expect(surface.height(at: Cell(column: column, row: row)) == nil)
    }
    surface.withHeights { #expect($0[1] == Surface.unknown && $0.count == 6) }
  }

  @Test func whatIsNotFilledIsUnknown() throws {
    let surface = try Surface(shape: shape, cellSize: CellSize(metres: 1)) { $0[2] = 7 }
    #expect(surface.unknownCount == 5 && surface.knownHeights == 7...7)
    let nothing = try Surface(shape: shape, cellSize: CellSize(metres: 1)) { _ in }
    #expect(nothing.unknownCount == 6 && nothing.knownHeights == nil)
  }
}

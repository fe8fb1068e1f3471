import BergfriedCore
import BergfriedSurface
import Testing

/// What a surface finds in its heights, beside a plain look at each.
struct SurfaceScanTests {
  @Test(arguments: 0..<40)
  func findsWhatAPlainLookFinds(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let shape = GridShape(
      columns: Int(random.next() % 70) + 1, rows: Int(random.next() % 70) + 1)
    let heights = (0..<shape.count).map { _ -> Float in
      random.next() % 100 < UInt64(seed * 100 / 39)
        ? Surface.unknown : Float(random.next() % 9000) - 500
    }
    let surface = try Surface(heights: heights, shape: shape, cellSize: CellSize(metres: 1))
    let known = heights.filter { $0 != Surface.unknown }
    #expect(surface.unknownCount == heights.count - known.count)
    #expect(surface.knownHeights?.lowerBound == known.min())
    #expect(surface.knownHeights?.upperBound == known.max())
    for row in 0..<surface.tiles.shape.rows {
      for column in 0..<surface.tiles.shape.columns {
        let rows = (row * 16)..<min(row * 16 + 16, shape.rows)
        let columns = (column * 16)..<min(column * 16 + 16, shape.columns)
        let top = rows.flatMap { y in columns.map { heights[y * shape.columns + $0] } }.max()
        #expect(surface.tiles.pointer[row * surface.tiles.shape.columns + column] == top)
      }
    }
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity, 2e6, -2e6, -1e31])
  func refusesWhatIsNoHeight(bad: Float) throws {
    let shape = GridShape(columns: 40, rows: 40)
    for place in [0, 17, 41 * 20, shape.count - 1] {
      for filler in [100, Surface.unknown] {
        var heights = [Float](repeating: filler, count: shape.count)
        heights[place] = bad
        let error = #expect(throws: SurfaceError.self) {
          try Surface(heights: heights, shape: shape, cellSize: CellSize(metres: 1))
        }
        guard case .notAHeight(_, let cell)? = error else { continue }
        #expect(shape.index(of: cell) == place)
      }
    }
  }
}

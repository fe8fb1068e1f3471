import BergfriedCore
import BergfriedSurface
import Testing

@Suite struct TileMaximaTests {
  /// Sizes around whole numbers of tiles, with whole tiles unknown.
  @Test(arguments: [1, 15, 16, 17, 31, 32, 33, 100])
  func everyTileKnowsItsHighest(columns: Int) throws {
    for rows in [1, 15, 16, 17, 48] {
      let shape = GridShape(columns: columns, rows: rows)
      var random = SeededRandom(seed: UInt64(columns * 1000 + rows))
      let heights = (0..<shape.count).map { index -> Float in
        let cell = shape.cell(at: index)
        let isUnknown = (cell.column / 16 + cell.row / 16) % 3 == 1 || random.next() % 9 == 0
        return isUnknown ? Surface.unknown : Float(random.unit() * 4000 - 2000)
      }
      let surface = try Surface(heights: heights, shape: shape, cellSize: CellSize(metres: 1))
      let tiles = surface.tiles
      #expect(tiles.shape.columns == (columns + 15) / 16 && tiles.shape.rows == (rows + 15) / 16)
      var slow = [Float](repeating: Surface.unknown, count: tiles.shape.count)
      for index in heights.indices {
        let cell = shape.cell(at: index)
        let tile = (cell.row / 16) * tiles.shape.columns + cell.column / 16
        slow[tile] = max(slow[tile], heights[index])
      }
      #expect((0..<slow.count).map { tiles.pointer[$0] } == slow, "\(shape)")
    }
  }
}

import BergfriedCore
import BergfriedSurface
import Testing

@Suite struct HeightErrorsTests {
  private func errors(_ values: [Float]) -> HeightErrors {
    HeightErrors(Raster(shape: GridShape(columns: values.count, rows: 1), values: values))
  }

  private func ground(_ heights: [Float]) throws -> GroundBounds {
    GroundBounds(
      try Surface(
        heights: heights, shape: GridShape(columns: heights.count, rows: 1),
        cellSize: CellSize(metres: 1)))
  }

  @Test func `least, greatest and mean are told as they were written`() {
    let told = errors([0.1, 2.5, 0.1, 0.9])
    #expect(told.rangeMetres == 0.1...2.5)
    #expect((told.meanMetres - 0.9).magnitude < 1e-6)
  }

  @Test func `heights are widened by no less than their errors and hardly more`() throws {
    var random = SeededRandom(seed: 5)
    let heights = (0..<500).map { index in
      index % 7 == 0 ? Surface.unknown : Float(random.unit() * 4000 - 400)
    }
    let errors = errors((0..<500).map { _ in Float(random.unit() * 9) })
    let bounds = try ground(heights).widened(by: errors)
    for (index, height) in heights.enumerated() {
      let cell = Cell(column: index, row: 0)
      guard height > Surface.unknownLimit else {
        #expect(bounds.lowest.height(at: cell) == nil && bounds.highest.height(at: cell) == nil)
        continue
      }
      let low = Double(bounds.lowest.height(at: cell)!)
      let high = Double(bounds.highest.height(at: cell)!)
      let error = Double(errors.raster.values[index])
      // A decimal of the least error may be half a step of a `Float` below it.
      #expect(low <= Double(height) - error + 1e-9 && low > Double(height) - error - 1e-3)
      #expect(high >= Double(height) + error - 1e-9 && high < Double(height) + error + 1e-3)
    }
  }

  @Test func `errors that are all alike leave nothing above the least`() throws {
    let bounds = try ground([1, 2, 3])
    #expect(try bounds.widened(byExcessOf: errors([0.3, 0.3, 0.3])).isExact)
    let widened = try bounds.widened(byExcessOf: errors([0.5, 2, 0.5]))
    #expect(widened.highest.withHeights { Array($0) } == [1, 3.5, 3])
    #expect(widened.lowest.withHeights { Array($0) } == [1, 0.5, 3])
  }
}

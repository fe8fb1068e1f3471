import BergfriedCore
import Testing

@testable import BergfriedPicture

@Suite struct MapScaleTests {
  @Test(
    "Large maps shrink, small ones grow by whole pixels",
    arguments: [
      ((4000, 3000), (1600, 1200)), ((800, 800), (800, 800)), ((100, 100), (1000, 1000)),
      ((1, 1), (240, 240)), ((2000, 20), (1600, 16)), ((20, 2000), (16, 1600)),
      ((1_000_000, 1), (1600, 1)),
    ])
  func sizes(cells: (Int, Int), pixels: (Int, Int)) {
    let scale = MapScale(
      window: GridShape(columns: cells.0, rows: cells.1), cellSize: CellSize(metres: 25))
    #expect((scale.columns, scale.rows) == pixels)
  }

  @Test("Oblong cells keep their proportions")
  func oblong() {
    let scale = MapScale(
      window: GridShape(columns: 100, rows: 100),
      cellSize: CellSize(widthMetres: 20, heightMetres: 30))
    #expect(Double(scale.rows) / Double(scale.columns) == 1.5)
  }

  @Test("The shares of an axis add up to one and cover every cell once")
  func axis() {
    for (cells, count) in [(10, 3), (7, 7), (1600, 1599), (5, 1)] {
      let axis = Axis(cells: cells, steps: count)
      var covered = [Double](repeating: 0, count: cells)
      for step in axis.steps {
        #expect((step.weights.reduce(0, +) - 1).magnitude < 1e-4)
        for (offset, weight) in step.weights.enumerated() {
          covered[step.first + offset] += Double(weight)
        }
      }
      let share = Double(count) / Double(cells)
      #expect(covered.allSatisfy { ($0 - share).magnitude < 1e-3 })
    }
  }
}

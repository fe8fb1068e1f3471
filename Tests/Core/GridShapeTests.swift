import BergfriedCore
import Testing

@Suite struct GridShapeTests {
  @Test func cellsAndPlacesBelongTogether() {
    for columns in 1...5 {
      for rows in 1...5 {
        let shape = GridShape(columns: columns, rows: rows)
        #expect(shape.count == columns * rows)
        for index in 0..<shape.count {
          let cell = shape.cell(at: index)
          #expect(shape.contains(cell) && shape.index(of: cell) == index)
        }
      }
    }
  }

  @Test func cellsOutsideAreKnown() {
    let shape = GridShape(columns: 3, rows: 2)
    for (column, row) in [(-1, 0), (0, -1), (3, 0), (0, 2), (3, 2)] {
      #expect(!shape.contains(Cell(column: column, row: row)))
    }
    #expect(shape.window == GridWindow(column: 0, row: 0, shape: shape))
  }
}

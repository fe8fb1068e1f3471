import BergfriedDatum
import Testing

@Suite struct GeoTransformTests {
  private let transform = GeoTransform(
    originX: 633_730, originY: 216_990, columnStep: 10, rowStep: -10)

  @Test func positionsFallIntoCells() {
    #expect(transform.cell(x: 633_730, y: 216_990) == Cell(column: 0, row: 0))
    #expect(transform.cell(x: 633_739.9, y: 216_980.1) == Cell(column: 0, row: 0))
    #expect(transform.cell(x: 633_740, y: 216_980) == Cell(column: 1, row: 1))
    #expect(transform.cell(x: 633_729.9, y: 216_990.1) == Cell(column: -1, row: -1))
    #expect(transform.cell(x: 1e30, y: 0) == nil)
    #expect(transform.cell(x: .nan, y: 0) == nil)
  }

  @Test func centresAreFoundAgain() {
    for column in -3...3 {
      for row in -3...3 {
        let cell = Cell(column: column, row: row)
        let centre = transform.centre(of: cell)
        #expect(transform.cell(x: centre.x, y: centre.y) == cell)
      }
    }
  }

  @Test func aWindowKeepsItsPlace() {
    let window = GridWindow(column: 7, row: 4, shape: GridShape(columns: 2, rows: 2))
    let moved = transform.moved(to: window)
    let (inside, whole) = (
      moved.centre(of: Cell(column: 1, row: 0)), transform.centre(of: Cell(column: 8, row: 4))
    )
    #expect(inside.x == whole.x && inside.y == whole.y)
    #expect(moved.columnStep == 10 && moved.rowStep == -10)
  }
}

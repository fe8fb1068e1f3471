import BergfriedCore
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

  @Test func `a window covers its bounds as far as the grid reaches`() {
    let frame = GeoTransform(originX: 100, originY: 50, columnStep: 10, rowStep: -5)
    let shape = GridShape(columns: 8, rows: 6)
    let inner = MapBounds(minX: 121, minY: 29, maxX: 140, maxY: 38)
    #expect(
      frame.window(covering: inner, in: shape)
        == GridWindow(column: 2, row: 2, shape: GridShape(columns: 2, rows: 3)))
    let wide = MapBounds(minX: 0, minY: 0, maxX: 1000, maxY: 1000)
    #expect(frame.window(covering: wide, in: shape) == shape.window)
    let beside = MapBounds(minX: 181, minY: 0, maxX: 200, maxY: 1000)
    #expect(frame.window(covering: beside, in: shape) == nil)
    // A point still has its cell.
    let point = MapBounds(minX: 125, minY: 33, maxX: 125, maxY: 33)
    #expect(frame.window(covering: point, in: shape)?.shape == GridShape(columns: 1, rows: 1))
  }
}

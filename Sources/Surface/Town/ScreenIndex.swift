package import BergfriedDatum

/// Where screens stand: those that run through each square of a coarse grid over the ground, and
/// how high the highest of them is.
package struct ScreenIndex: Sendable {
  package let transform: GeoTransform
  package let shape: GridShape
  package let sideMetres: Double
  /// The screens of square *n* stand in ``numbers`` from `starts[n]` to before `starts[n + 1]`.
  package let starts: [Int32]
  package let numbers: [Int32]
  /// `-infinity` for an empty square.
  package let highest: [Float]
  /// The same of blocks of ``blockSide`` squares a side, so that a search can pass over many.
  package let blockHighest: [Float]
  package let blockColumns: Int

  /// Squares along a block's side.
  package static var blockSide: Int { 8 }

  /// Squares are about as wide as a house with its yard, or wider for a country.
  private static let leastSideMetres = 24.0
  private static let mostSquares = 4_000_000.0

  init(_ screens: [Screen], within bounds: MapBounds) {
    sideMetres = max(
      ScreenIndex.leastSideMetres,
      (bounds.areaSquareMetres / ScreenIndex.mostSquares).squareRoot())
    transform = GeoTransform(
      originX: bounds.minX, originY: bounds.minY, columnStep: sideMetres, rowStep: sideMetres)
    let shape = GridShape(
      columns: Int(bounds.widthMetres / sideMetres) + 1,
      rows: Int(bounds.heightMetres / sideMetres) + 1)
    self.shape = shape
    var counts = [Int32](repeating: 0, count: shape.count + 1)
    var highest = [Float](repeating: -.infinity, count: shape.count)
    var squares: [(square: Int32, screen: Int32)] = []
    squares.reserveCapacity(2 * screens.count)
    for (number, screen) in screens.enumerated() {
      for pass in transform.passes(from: screen.from, to: screen.to) {
        let cell = ScreenIndex.clamped(pass.cell, shape)
        let square = shape.index(of: cell)
        squares.append((Int32(square), Int32(number)))
        counts[square + 1] += 1
        highest[square] = max(highest[square], screen.greatestMetres.floatAbove)
      }
    }
    for square in 0..<shape.count { counts[square + 1] += counts[square] }
    starts = counts
    var numbers = [Int32](repeating: 0, count: squares.count)
    var next = counts
    for item in squares {
      numbers[Int(next[Int(item.square)])] = item.screen
      next[Int(item.square)] += 1
    }
    self.numbers = numbers
    self.highest = highest
    let side = ScreenIndex.blockSide
    let blocks = GridShape(
      columns: (shape.columns + side - 1) / side, rows: (shape.rows + side - 1) / side)
    var blockHighest = [Float](repeating: -.infinity, count: blocks.count)
    for square in 0..<shape.count {
      let cell = shape.cell(at: square)
      let block = blocks.index(of: Cell(column: cell.column / side, row: cell.row / side))
      blockHighest[block] = max(blockHighest[block], highest[square])
    }
    self.blockHighest = blockHighest
    blockColumns = blocks.columns
  }

  /// The square that holds a point, the nearest for a point outside.
  package func square(of point: MapPoint) -> Cell {
    func place(_ offset: Double, _ count: Int) -> Int {
      Int(min(max((offset / sideMetres).rounded(.down), 0), Double(count - 1)))
    }
    return Cell(
      column: place(point.x - transform.originX, shape.columns),
      row: place(point.y - transform.originY, shape.rows))
  }

  private static func clamped(_ cell: Cell, _ shape: GridShape) -> Cell {
    Cell(
      column: min(max(cell.column, 0), shape.columns - 1),
      row: min(max(cell.row, 0), shape.rows - 1))
  }
}

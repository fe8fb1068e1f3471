package import BergfriedDatum

/// How high the highest screen of each square is, and of each block of squares, so that a search
/// can pass over many; `-infinity` where there is none.
package struct ScreenMaxima: Sendable {
  package let squares: [Float]
  package let blocks: [Float]
  package let blockColumns: Int

  /// Squares along a block's side.
  package static var blockSide: Int { 8 }

  init(_ squares: [Float], _ shape: GridShape) {
    let side = ScreenMaxima.blockSide
    let grid = GridShape(
      columns: (shape.columns + side - 1) / side, rows: (shape.rows + side - 1) / side)
    var blocks = [Float](repeating: -.infinity, count: grid.count)
    for square in 0..<shape.count {
      let cell = shape.cell(at: square)
      let block = grid.index(of: Cell(column: cell.column / side, row: cell.row / side))
      blocks[block] = max(blocks[block], squares[square])
    }
    self.squares = squares
    self.blocks = blocks
    blockColumns = grid.columns
  }
}

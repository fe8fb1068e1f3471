import BergfriedCore

/// How high screens are in each place of a ``ScreenIndex``, the highest of each square, and of each
/// block of squares, so that a search can pass over many; `-infinity` where there is none.
package final class ScreenMaxima: Sendable {
  package let places: [Float]
  package let squares: [Float]
  package let blocks: [Float]
  package let blockColumns: Int

  /// Squares along a block's side.
  package static var blockSide: Int { 8 }

  /// - Parameter starts: which places are of which square.
  init(_ places: [Float], _ starts: [Int32], _ shape: GridShape) {
    let side = ScreenMaxima.blockSide
    let grid = GridShape(
      columns: (shape.columns + side - 1) / side, rows: (shape.rows + side - 1) / side)
    var squares = [Float](repeating: -.infinity, count: shape.count)
    var blocks = [Float](repeating: -.infinity, count: grid.count)
    for square in 0..<shape.count where starts[square] < starts[square + 1] {
      let highest = places[Int(starts[square])..<Int(starts[square + 1])].max()!
      squares[square] = highest
      let cell = shape.cell(at: square)
      let block = grid.index(of: Cell(column: cell.column / side, row: cell.row / side))
      blocks[block] = max(blocks[block], highest)
    }
    self.places = places
    self.squares = squares
    self.blocks = blocks
    blockColumns = grid.columns
  }
}

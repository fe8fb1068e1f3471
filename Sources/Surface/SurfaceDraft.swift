package import BergfriedCore

/// A surface in the making: room for its heights, and the highest point of each tile as far as
/// rows have been scanned.
///
/// Rows may be written and scanned on several threads, each row on one of them. A scan is nearly
/// free while the rows just written are still in the processor's cache.
package final class SurfaceDraft: @unchecked Sendable {
  package let shape: GridShape
  /// Unwritten at first.
  package let heights: UnsafeMutableBufferPointer<Float>
  let tiles: TileMaxima
  private var isTaken = false

  package init(shape: GridShape) {
    self.shape = shape
    heights = HeightStorage.allocate(count: shape.count)
    tiles = TileMaxima(gridShape: shape)
  }

  deinit {
    if !isTaken { HeightStorage.free(heights) }
  }

  /// Looks through rows all of whose heights have been written.
  ///
  /// - Precondition: the rows begin and end at tiles' borders, or at the grid's end.
  package func scan(rows: Range<Int>) -> HeightScan {
    let side = TileMaxima.side
    precondition(
      rows.lowerBound % side == 0 && (rows.upperBound % side == 0 || rows.upperBound == shape.rows),
      "rows \(rows) do not make whole tiles")
    return tiles.scan(rows: rows, of: UnsafePointer(heights.baseAddress!), shape: shape)
  }

  /// Hands over the heights, which the taker frees.
  func taken() -> UnsafeMutableBufferPointer<Float> {
    isTaken = true
    return heights
  }
}

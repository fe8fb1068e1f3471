package import BergfriedCore

/// The highest height of each tile of 16 x 16 cells, so that a search can pass over ground that
/// lies too low to matter without touching its cells.
package final class TileMaxima: @unchecked Sendable {
  /// Cells along a tile's side.
  @inlinable package static var side: Int { 16 }
  @inlinable package static var shift: Int { 4 }

  package let shape: GridShape
  /// Row by row; ``Surface/unknown`` where a tile has no known cell.
  package let pointer: UnsafePointer<Float>
  private let values: UnsafeMutablePointer<Float>

  /// The largest height in metres that counts as one.
  static let heightLimit: Float = 1e6

  /// Room for the tiles of a grid; ``scan(rows:of:shape:)`` fills it.
  init(gridShape: GridShape) {
    let side = TileMaxima.side
    shape = GridShape(
      columns: (gridShape.columns + side - 1) >> TileMaxima.shift,
      rows: (gridShape.rows + side - 1) >> TileMaxima.shift)
    values = .allocate(capacity: shape.count)
    pointer = UnsafePointer(values)
  }

  deinit { values.deallocate() }

  /// Looks through rows of a grid and notes their tiles' highest heights.
  ///
  /// - Complexity: O(cells), at the speed of memory.
  func scan(
    rows: Range<Int>, of heights: UnsafePointer<Float>, shape gridShape: GridShape
  ) -> HeightScan {
    let side = TileMaxima.side
    var scan = HeightScan()
    for row in stride(from: rows.lowerBound, to: rows.upperBound, by: side) {
      let line = values + (row >> TileMaxima.shift) * shape.columns
      for tileColumn in 0..<shape.columns {
        let column = tileColumn * side
        line[tileColumn] = scan.add(
          HeightScan.Block(
            corner: heights + (row * gridShape.columns + column), stride: gridShape.columns,
            columns: min(side, gridShape.columns - column), rows: min(side, rows.upperBound - row)))
      }
    }
    return scan
  }

  /// The first height that is none, for a scan that found one.
  static func firstInvalid(of heights: UnsafeMutableBufferPointer<Float>) -> Int? {
    heights.firstIndex { height in
      !(height.magnitude <= heightLimit) && height != Surface.unknown
    }
  }
}

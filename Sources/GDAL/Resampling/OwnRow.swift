/// The centres of one row of a raster's own cells, where they lie on a window of the working grid:
/// columns and rows from the centre of its first cell.
struct OwnRow {
  var across: [Double]
  var down: [Double]
  /// ``Surface/unknown`` where there is none.
  var heights: [Float]
  /// Which of them are centres of cells, and not on the raster's border.
  var centres: Range<Int>
  /// Which of them have the sea's height, as the raster has none.
  var sea: [Int] = []

  var count: Int { heights.count }

  /// The same as a row on the raster's border.
  var bordering: OwnRow {
    var row = self
    row.centres = 0..<0
    return row
  }

  /// Calls `body` with each patch between this row and the next.
  @inline(__always)
  func forEachPatch(to next: OwnRow, _ body: (OwnPatch) -> Void) {
    guard count > 1 else { return }
    var (corner, below) = (OwnCorner(self, 0), OwnCorner(next, 0))
    for column in 1..<count {
      let (right, opposite) = (OwnCorner(self, column), OwnCorner(next, column))
      body(OwnPatch(corner, right, below, opposite))
      (corner, below) = (right, opposite)
    }
  }
}

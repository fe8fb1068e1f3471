/// The centres of one row of a raster's own cells, where they lie on a window of the working grid:
/// columns and rows from the centre of its first cell.
struct OwnRow {
  var across: [Double]
  var down: [Double]
  /// ``Surface/unknown`` where there is none.
  var heights: [Float]

  var count: Int { heights.count }
}

/// How map coordinates and grid cells belong together, for a grid that is not rotated: the map
/// position of the outer corner of the first cell and the step per column and per row.
///
/// In most rasters the rows run southward, so `rowStep` is negative.
public struct GeoTransform: Hashable, Sendable {
  /// The map's x at the first cell's outer corner, the upper left one in most rasters.
  public let originX: Double
  /// The map's y at that corner.
  public let originY: Double
  /// By how much x grows from one column to the next; negative where columns run westward.
  public let columnStep: Double
  /// By how much y grows from one row to the next; negative where rows run southward.
  public let rowStep: Double

  /// A transform by its origin and steps, as the first, fourth, second and sixth of GDAL's six
  /// numbers.
  public init(originX: Double, originY: Double, columnStep: Double, rowStep: Double) {
    self.originX = originX
    self.originY = originY
    self.columnStep = columnStep
    self.rowStep = rowStep
  }

  /// The cell that holds a map position; it may lie outside the grid.
  ///
  /// - Returns: `nil` where the position is so far off that no cell has a number for it.
  public func cell(x: Double, y: Double) -> Cell? {
    let column = ((x - originX) / columnStep).rounded(.down)
    let row = ((y - originY) / rowStep).rounded(.down)
    guard column.magnitude < 1e9, row.magnitude < 1e9 else { return nil }
    return Cell(column: Int(column), row: Int(row))
  }

  /// The map position of a cell's centre.
  public func centre(of cell: Cell) -> (x: Double, y: Double) {
    (
      x: originX + (Double(cell.column) + 0.5) * columnStep,
      y: originY + (Double(cell.row) + 0.5) * rowStep
    )
  }

  /// The same frame for a window of the grid.
  public func moved(to window: GridWindow) -> GeoTransform {
    GeoTransform(
      originX: originX + Double(window.column) * columnStep,
      originY: originY + Double(window.row) * rowStep,
      columnStep: columnStep, rowStep: rowStep)
  }
}

/// The number of columns and rows of a grid, and the only row and column arithmetic there is.
///
/// Cells are stored row by row from the top, as rasters are.
@frozen
public struct GridShape: Hashable, Sendable {
  /// How many cells a row has.
  public let columns: Int
  /// How many rows there are.
  public let rows: Int

  /// - Precondition: both counts are positive.
  @inlinable
  public init(columns: Int, rows: Int) {
    precondition(columns > 0 && rows > 0, "a grid of \(columns) x \(rows) cells has no cells")
    self.columns = columns
    self.rows = rows
  }

  /// How many cells the grid has.
  @inlinable public var count: Int { columns * rows }

  /// Whether a cell lies in the grid.
  @inlinable
  public func contains(_ cell: Cell) -> Bool {
    cell.column >= 0 && cell.column < columns && cell.row >= 0 && cell.row < rows
  }

  /// The place of a cell in storage. Cells outside the grid get a number that must not be used.
  @inlinable
  public func index(of cell: Cell) -> Int { cell.row &* columns &+ cell.column }

  /// The cell that is stored at a place, the inverse of ``index(of:)``.
  @inlinable
  public func cell(at index: Int) -> Cell { Cell(column: index % columns, row: index / columns) }

  /// The whole grid as a window of itself.
  @inlinable
  public var window: GridWindow { GridWindow(column: 0, row: 0, shape: self) }
}

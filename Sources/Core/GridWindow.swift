/// A rectangular part of a grid: its top left cell and its shape.
@frozen
public struct GridWindow: Hashable, Sendable {
  /// The first of its columns, by the grid's numbers.
  public let column: Int
  /// The first of its rows, by the grid's numbers.
  public let row: Int
  /// How many columns and rows it has.
  public let shape: GridShape

  /// A window by its top left cell and its shape; it may reach beyond the grid.
  @inlinable
  public init(column: Int, row: Int, shape: GridShape) {
    self.column = column
    self.row = row
    self.shape = shape
  }

  /// Its columns, by the grid's numbers.
  /// Its rows, by the grid's numbers.
  @inlinable public var columns: Range<Int> { column..<(column + shape.columns) }
  @inlinable public var rows: Range<Int> { row..<(row + shape.rows) }

  /// Whether a cell of the grid lies in the window.
  @inlinable
  public func contains(_ cell: Cell) -> Bool {
    columns.contains(cell.column) && rows.contains(cell.row)
  }

  /// The common part of two windows of the same grid; `nil` where they do not meet.
  public func intersection(_ other: GridWindow) -> GridWindow? {
    let columns = self.columns.clamped(to: other.columns)
    let rows = self.rows.clamped(to: other.rows)
    guard !columns.isEmpty, !rows.isEmpty else { return nil }
    return GridWindow(
      column: columns.lowerBound, row: rows.lowerBound,
      shape: GridShape(columns: columns.count, rows: rows.count))
  }
}

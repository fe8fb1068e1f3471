/// One cell of a grid, by column (eastward) and row (southward, from the top).
///
/// A cell may lie outside the grid it is used with: an observer can stand beyond a raster's edge.
@frozen
public struct Cell: Hashable, Sendable {
  /// Counted eastward from the grid's first column, which is 0.
  public var column: Int
  /// Counted southward from the grid's first row, which is 0.
  public var row: Int

  /// A cell by its column and row, either of which may be negative.
  @inlinable
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

extension Cell: CustomStringConvertible {
  public var description: String { "column \(column), row \(row)" }
}

/// One cell of a grid, by column (eastward) and row (southward, from the top).
///
/// A cell may lie outside the grid it is used with: an observer can stand beyond a raster's edge.
@frozen
public struct Cell: Hashable, Sendable {
  public var column: Int
  public var row: Int

  @inlinable
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

extension Cell: CustomStringConvertible {
  public var description: String { "column \(column), row \(row)" }
}

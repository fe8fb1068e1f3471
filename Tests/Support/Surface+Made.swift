import BergfriedCore
package import BergfriedSurface

extension Surface {
  /// Ground in square cells, level at 450 m if nothing else is said.
  ///
  /// - Parameter height: of each column and row, asked for row by row.
  package convenience init(
    columns: Int, rows: Int, cellMetres: Double = 2,
    height: (_ column: Int, _ row: Int) -> Float = { _, _ in 450 }
  ) throws {
    try self.init(
      heights: (0..<rows).flatMap { row in (0..<columns).map { height($0, row) } },
      shape: GridShape(columns: columns, rows: rows), cellSize: CellSize(metres: cellMetres))
  }
}

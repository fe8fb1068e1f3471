package import BergfriedDatum
package import BergfriedSight

/// Which part of a terrain a question needs.
package enum ReadingWindow {
  /// What the observers' greatest distances cover together; `nil` where none reaches the grid.
  ///
  /// - Parameter reachMetres: takes the place of every greater distance.
  package static func around(
    _ observers: [Observer], shape: GridShape, cellSize: CellSize,
    reachMetres: Double = .infinity
  ) -> GridWindow? {
    var columns: Range<Int>?
    var rows: Range<Int>?
    for observer in observers {
      let reach = min(observer.limits.maxDistanceMetres, reachMetres)
      let cell = observer.cell
      let across = steps(reach / cellSize.widthMetres, from: cell.column, shape.columns)
      let along = steps(reach / cellSize.heightMetres, from: cell.row, shape.rows)
      guard !across.isEmpty, !along.isEmpty else { continue }
      columns = hull(columns, across)
      rows = hull(rows, along)
    }
    return window(columns, rows)
  }

  /// What lies between two cells, both with it, as far as the grid reaches.
  package static func between(_ a: Cell, _ b: Cell, shape: GridShape) -> GridWindow? {
    let columns = min(a.column, b.column)..<max(a.column, b.column) + 1
    let rows = min(a.row, b.row)..<max(a.row, b.row) + 1
    return window(columns.clamped(to: 0..<shape.columns), rows.clamped(to: 0..<shape.rows))
  }

  private static func steps(_ steps: Double, from centre: Int, _ count: Int) -> Range<Int> {
    let reach = Int(min(steps, 1e9).rounded(.down))
    return (centre - reach..<centre + reach + 1).clamped(to: 0..<count)
  }

  private static func hull(_ a: Range<Int>?, _ b: Range<Int>) -> Range<Int> {
    guard let a else { return b }
    return min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
  }

  private static func window(_ columns: Range<Int>?, _ rows: Range<Int>?) -> GridWindow? {
    guard let columns, let rows, !columns.isEmpty, !rows.isEmpty else { return nil }
    return GridWindow(
      column: columns.lowerBound, row: rows.lowerBound,
      shape: GridShape(columns: columns.count, rows: rows.count))
  }
}

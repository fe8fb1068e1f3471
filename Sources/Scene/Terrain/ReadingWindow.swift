package import BergfriedCore
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

  /// The cells whose heights bear on what lies between two places, as far as the grid reaches.
  ///
  /// - Precondition: one of the places lies on the grid.
  package static func between(_ a: GridPlace, _ b: GridPlace, shape: GridShape) -> GridWindow {
    func cells(_ a: Double, _ b: Double, _ count: Int) -> Range<Int> {
      let first = max(Int(min(a, b).rounded(.down)), 0)
      let last = min(Int(max(a, b).rounded(.up)), count - 1)
      return first..<max(last, first) + 1
    }
    let columns = cells(a.column, b.column, shape.columns)
    let rows = cells(a.row, b.row, shape.rows)
    guard let window = window(columns, rows) else {
      preconditionFailure("neither \(a) nor \(b) lies on \(shape)")
    }
    return window
  }

  /// What windows cover together; `nil` where there is none.
  package static func hull(_ windows: [GridWindow]) -> GridWindow? {
    var columns: Range<Int>?
    var rows: Range<Int>?
    for window in windows {
      columns = hull(columns, window.columns)
      rows = hull(rows, window.rows)
    }
    return window(columns, rows)
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

extension MapPolygon {
  /// Calls `body` with the cells of a grid whose centre the area holds, row by row as runs of
  /// columns that do not meet.
  ///
  /// A cell is in a run exactly where ``contains(_:)`` says so for its centre.
  ///
  /// - Complexity: O(n log n) in the number *n* of rows that the sides cross, whatever the grid.
  public func forEachRun(
    of transform: GeoTransform, in shape: GridShape, _ body: (Int, Range<Int>) -> Void
  ) {
    let columns = GridLine(
      origin: transform.originX, step: transform.columnStep, count: shape.columns)
    var crossings = crossings(
      GridLine(origin: transform.originY, step: transform.rowStep, count: shape.rows))
    crossings.sort { ($0.row, $0.x) < ($1.row, $1.x) }
    // Closed rings cross every line an even number of times.
    for index in stride(from: 0, to: crossings.count - 1, by: 2) {
      let run = columns.range(from: crossings[index].x, to: crossings[index + 1].x)
      if !run.isEmpty { body(crossings[index].row, run) }
    }
  }

  /// The cells of a grid whose centre the area holds, row by row.
  public func cells(of transform: GeoTransform, in shape: GridShape) -> [Cell] {
    var cells: [Cell] = []
    forEachRun(of: transform, in: shape) { row, columns in
      cells += columns.map { Cell(column: $0, row: row) }
    }
    return cells
  }

  private func crossings(_ rows: GridLine) -> [(row: Int, x: Double)] {
    var crossings: [(row: Int, x: Double)] = []
    forEachEdge { start, end in
      for row in rows.range(from: min(start.y, end.y), to: max(start.y, end.y)) {
        crossings.append((row, MapPolygon.crossing(start, end, y: rows.centre(row))))
      }
    }
    return crossings
  }
}

/// The centres of a grid's columns or rows along one axis of the map.
private struct GridLine {
  let origin: Double
  let step: Double
  let count: Int

  @inline(__always)
  func centre(_ index: Int) -> Double { origin + (Double(index) + 0.5) * step }

  /// The columns or rows of the grid whose centres lie in `low..<high`.
  @inline(__always)
  func range(from low: Double, to high: Double) -> Range<Int> {
    let (one, other) = (first(at: low), first(at: high))
    return min(one, other)..<max(one, other)
  }

  /// The first whose centre lies at or above a value or, where the centres fall, below it.
  @inline(__always)
  private func first(at value: Double) -> Int {
    let estimate = ((value - origin) / step - 0.5).rounded(.up)
    var index = estimate > 0 ? (estimate < Double(count) ? Int(estimate) : count) : 0
    // The estimate is rounded; the centres decide.
    while index > 0, isPast(index - 1, value) { index -= 1 }
    while index < count, !isPast(index, value) { index += 1 }
    return index
  }

  @inline(__always)
  private func isPast(_ index: Int, _ value: Double) -> Bool {
    step > 0 ? centre(index) >= value : centre(index) < value
  }
}

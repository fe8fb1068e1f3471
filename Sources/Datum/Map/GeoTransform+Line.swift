extension GeoTransform {
  /// The cells that a straight line passes, in its order, each with the shares of the line where it
  /// enters and leaves it.
  ///
  /// - Complexity: O(cells).
  public func cells(
    from start: MapPoint, to end: MapPoint
  ) -> [(cell: Cell, enters: Double, leaves: Double)] {
    let a = ((start.x - originX) / columnStep, (start.y - originY) / rowStep)
    let b = ((end.x - originX) / columnStep, (end.y - originY) / rowStep)
    guard max(a.0.magnitude, a.1.magnitude, b.0.magnitude, b.1.magnitude) < 1e9 else { return [] }
    let cuts = ([0, 1] + Self.cuts(a.0, b.0) + Self.cuts(a.1, b.1)).sorted()
    return zip(cuts, cuts.dropFirst()).compactMap { enters, leaves in
      // Between two crossings of grid lines the line stays in one cell.
      let middle = (enters + leaves) / 2
      let column = (a.0 + middle * (b.0 - a.0)).rounded(.down)
      let row = (a.1 + middle * (b.1 - a.1)).rounded(.down)
      guard leaves > enters || cuts.count == 2 else { return nil }
      return (Cell(column: Int(column), row: Int(row)), enters, leaves)
    }
  }

  /// The shares of the way from one number to another at which whole numbers are crossed.
  private static func cuts(_ start: Double, _ end: Double) -> [Double] {
    guard start != end else { return [] }
    let low = min(start, end).rounded(.down) + 1
    let high = max(start, end).rounded(.up) - 1
    guard low <= high else { return [] }
    return stride(from: low, through: high, by: 1).map { ($0 - start) / (end - start) }
  }
}

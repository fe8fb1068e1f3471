extension GeoTransform {
  /// The part of a grid that covers some bounds, as far as it reaches; `nil` where they do not
  /// meet.
  public func window(covering bounds: MapBounds, in shape: GridShape) -> GridWindow? {
    let columns = GeoTransform.cells(
      between: (bounds.minX - originX) / columnStep, and: (bounds.maxX - originX) / columnStep,
      count: shape.columns)
    let rows = GeoTransform.cells(
      between: (bounds.minY - originY) / rowStep, and: (bounds.maxY - originY) / rowStep,
      count: shape.rows)
    guard let columns, let rows else { return nil }
    return GridWindow(
      column: columns.lowerBound, row: rows.lowerBound,
      shape: GridShape(columns: columns.count, rows: rows.count))
  }

  /// The cells along one side between two places, in cells from the first one's edge.
  private static func cells(between one: Double, and other: Double, count: Int) -> Range<Int>? {
    let limit = Double(count)
    let first = min(one, other).rounded(.down)
    let last = max(one, other).rounded(.up)
    guard first < limit, last > 0 else { return nil }
    let lower = Int(max(first, 0))
    return lower..<max(Int(min(last, limit)), lower + 1)
  }
}

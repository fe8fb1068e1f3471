public import BergfriedDatum

extension Terrain {
  /// The part of the working grid that covers some bounds, as far as the terrain reaches.
  ///
  /// - Parameter marginMetres: how far to go beyond the bounds on all sides.
  /// - Throws: ``GDALError``: `badData` where the terrain has no cell there, saying how far off.
  public func window(covering bounds: MapBounds, marginMetres: Double = 0) throws -> GridWindow {
    let margin = marginMetres / metresPerUnit
    let wanted = MapBounds(
      min: MapPoint(x: bounds.min.x - margin, y: bounds.min.y - margin),
      max: MapPoint(x: bounds.max.x + margin, y: bounds.max.y + margin))
    let columns = cells(
      from: wanted.min.x - transform.originX, to: wanted.max.x - transform.originX,
      side: transform.columnStep, count: shape.columns)
    let rows = cells(
      from: transform.originY - wanted.max.y, to: transform.originY - wanted.min.y,
      side: -transform.rowStep, count: shape.rows)
    guard let columns, let rows else { throw missed(wanted) }
    return GridWindow(
      column: columns.lowerBound, row: rows.lowerBound,
      shape: GridShape(columns: columns.count, rows: rows.count))
  }

  /// The bounds of the whole working grid.
  public var bounds: MapBounds {
    MapBounds(
      min: MapPoint(
        x: transform.originX, y: transform.originY + Double(shape.rows) * transform.rowStep),
      max: MapPoint(
        x: transform.originX + Double(shape.columns) * transform.columnStep, y: transform.originY))
  }

  private var metresPerUnit: Double { cellSize.widthMetres / transform.columnStep }

  /// The cells along one side between two distances from the first one's edge.
  private func cells(
    from start: Double, to end: Double, side: Double, count: Int
  ) -> Range<Int>? {
    let limit = Double(count)
    let first = (start / side).rounded(.down)
    let last = (end / side).rounded(.up)
    guard first < limit, last > 0 else { return nil }
    let lower = Int(max(first, 0))
    return lower..<max(Int(min(last, limit)), lower + 1)
  }

  private func missed(_ wanted: MapBounds) -> GDALError {
    let own = bounds
    let gaps = [
      ("east", wanted.min.x - own.max.x), ("west", own.min.x - wanted.max.x),
      ("north", wanted.min.y - own.max.y), ("south", own.min.y - wanted.max.y),
    ].filter { $0.1 >= 0 }
      .map { "\(Int(($0.1 * metresPerUnit).rounded(.up))) m \($0.0)" }
    return GDALError(
      .badData,
      "\(path): what is asked for lies \(gaps.joined(separator: " and ")) of the terrain; name "
        + "rasters that cover \(wanted.min.x), \(wanted.min.y) to \(wanted.max.x), "
        + "\(wanted.max.y) in its frame")
  }
}

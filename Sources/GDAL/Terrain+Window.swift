public import BergfriedDatum

extension Terrain {
  /// The part of the working grid that covers some bounds, as far as the terrain reaches.
  ///
  /// - Parameter marginMetres: how far to go beyond the bounds on all sides.
  /// - Throws: ``GDALError``: `badData` where the terrain has no cell there, saying how far off.
  public func window(covering bounds: MapBounds, marginMetres: Double = 0) throws -> GridWindow {
    let margin = marginMetres / metresPerUnit
    let wanted = bounds.grown(byMetres: margin)
    let columns = cells(
      from: wanted.minX - transform.originX, to: wanted.maxX - transform.originX,
      side: transform.columnStep, count: shape.columns)
    let rows = cells(
      from: transform.originY - wanted.maxY, to: transform.originY - wanted.minY,
      side: -transform.rowStep, count: shape.rows)
    guard let columns, let rows else { throw missed(wanted) }
    return GridWindow(
      column: columns.lowerBound, row: rows.lowerBound,
      shape: GridShape(columns: columns.count, rows: rows.count))
  }

  /// The bounds of the whole working grid.
  public var bounds: MapBounds { MapBounds(transform: transform, shape: shape) }

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
      ("east", wanted.minX - own.maxX), ("west", own.minX - wanted.maxX),
      ("north", wanted.minY - own.maxY), ("south", own.minY - wanted.maxY),
    ].filter { $0.1 >= 0 }
      .map { "\(Int(($0.1 * metresPerUnit).rounded(.up))) m \($0.0)" }
    func whole(_ x: Double, _ y: Double) -> String { "\(Int(x.rounded())), \(Int(y.rounded()))" }
    return GDALError(
      .badData,
      "\(path): what is asked for lies \(gaps.joined(separator: " and ")) of the terrain; name "
        + "rasters that cover \(whole(wanted.minX, wanted.minY)) to "
        + "\(whole(wanted.maxX, wanted.maxY)) in its frame")
  }
}

public import BergfriedCore

extension Surface {
  /// The height at a point of the map; `nil` outside the grid or beside unknown ground.
  ///
  /// Between cells' centres it is bilinear, so straight along rows and columns as the surface's
  /// model says; from the outermost centres to the grid's edge it is level.
  public func heightMetres(at point: MapPoint, in transform: GeoTransform) -> Double? {
    heightMetres(
      at: GridPlace(
        column: (point.x - transform.originX) / transform.columnStep - 0.5,
        row: (point.y - transform.originY) / transform.rowStep - 0.5))
  }

  /// The same at a place of the grid.
  public func heightMetres(at place: GridPlace) -> Double? {
    guard place.column >= -0.5, place.row >= -0.5, place.column <= Double(shape.columns) - 0.5,
      place.row <= Double(shape.rows) - 0.5
    else { return nil }
    let across = Surface.between(place.column, count: shape.columns)
    let along = Surface.between(place.row, count: shape.rows)
    var height = 0.0
    for (row, rowWeight) in [(along.first, 1 - along.share), (along.first + 1, along.share)]
    where rowWeight > 0 {
      let start = row * shape.columns
      if across.share < 1 {
        let corner = heights[start + across.first]
        guard corner > Surface.unknownLimit else { return nil }
        height += rowWeight * (1 - across.share) * Double(corner)
      }
      if across.share > 0 {
        let corner = heights[start + across.first + 1]
        guard corner > Surface.unknownLimit else { return nil }
        height += rowWeight * across.share * Double(corner)
      }
    }
    return height
  }

  /// The cell whose centre lies before a place on a row or column, and how far it is to the next.
  private static func between(_ place: Double, count: Int) -> (first: Int, share: Double) {
    let first = min(max(place.rounded(.down), 0), Double(max(count - 2, 0)))
    let share = count < 2 ? 0 : min(max(place - first, 0), 1)
    return (Int(first), share)
  }
}

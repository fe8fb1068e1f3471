public import BergfriedDatum

extension Surface {
  /// The height at a point of the map; `nil` outside the grid or beside unknown ground.
  ///
  /// Between cells' centres it is bilinear, so straight along rows and columns as the surface's
  /// model says; from the outermost centres to the grid's edge it is level.
  public func heightMetres(at point: MapPoint, in transform: GeoTransform) -> Double? {
    let right = (point.x - transform.originX) / transform.columnStep
    let down = (point.y - transform.originY) / transform.rowStep
    guard right >= 0, down >= 0, right <= Double(shape.columns), down <= Double(shape.rows) else {
      return nil
    }
    let across = Surface.between(right, count: shape.columns)
    let along = Surface.between(down, count: shape.rows)
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
    let first = min(max((place - 0.5).rounded(.down), 0), Double(max(count - 2, 0)))
    let share = count < 2 ? 0 : min(max(place - 0.5 - first, 0), 1)
    return (Int(first), share)
  }
}

public import BergfriedDatum

extension TownSurface {
  /// What stands in a cell.
  public enum Cover: Hashable, Sendable {
    /// Open ground, or outside the grid.
    case nothing
    /// A building, by its place in ``TownSurface/buildings``.
    case building(Int)
    /// A wood, by its place in ``TownSurface/woods``.
    case wood(Int)
  }

  /// What stands in a cell: a building before a wood, and the highest of several.
  public func cover(at cell: Cell) -> Cover {
    guard cover.shape.contains(cell) else { return .nothing }
    let mark = Int(cover[cell])
    if mark == 0 { return .nothing }
    return mark <= buildings.count ? .building(mark - 1) : .wood(mark - 1 - buildings.count)
  }

  /// The building that stands in a cell; `nil` where none does.
  public func building(at cell: Cell) -> Building? {
    if case .building(let index) = cover(at: cell) { buildings[index] } else { nil }
  }

  /// The cell of the grid that holds a point; `nil` outside it.
  public func cell(of point: MapPoint) -> Cell? {
    guard let cell = transform.cell(of: point), ground.shape.contains(cell) else { return nil }
    return cell
  }

  /// The bare ground's height at a point in metres; `nil` where it is unknown or outside the grid.
  ///
  /// Between cells' centres it is bilinear, so straight along rows and columns as the surface's
  /// model says; from the outermost centres to the grid's edge it is level.
  public func groundMetres(at point: MapPoint) -> Double? {
    guard cell(of: point) != nil else { return nil }
    let across = Neighbours(
      place: (point.x - transform.originX) / transform.columnStep, count: ground.shape.columns)
    let down = Neighbours(
      place: (point.y - transform.originY) / transform.rowStep, count: ground.shape.rows)
    var height = 0.0
    for (row, rowWeight) in down.weights {
      for (column, columnWeight) in across.weights where rowWeight * columnWeight > 0 {
        guard let corner = ground.height(at: Cell(column: column, row: row)) else { return nil }
        height += rowWeight * columnWeight * Double(corner)
      }
    }
    return height
  }
}

/// The two centres that a place on a row or column lies between, and how much each counts.
private struct Neighbours {
  let weights: [(index: Int, weight: Double)]

  init(place: Double, count: Int) {
    let first = min(max((place - 0.5).rounded(.down), 0), Double(max(count - 2, 0)))
    let share = count < 2 ? 0 : min(max(place - 0.5 - first, 0), 1)
    weights = [(Int(first), 1 - share), (Int(first) + 1, share)]
  }
}

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
    return ground.heightMetres(at: point, in: transform)
  }
}

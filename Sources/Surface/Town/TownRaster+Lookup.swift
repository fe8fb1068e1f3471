public import BergfriedCore

extension TownRaster {
  /// What stands in a cell.
  public enum LandCover: Hashable, Sendable {
    /// Open ground, or outside the grid.
    case nothing
    /// A building, by its place in `TownSurface.buildings`.
    case building(Int)
    /// A wood, by its place in `TownSurface.woods`.
    case wood(Int)
  }

  /// What stands in a cell: a building before a wood, and the highest of several.
  public func cover(at cell: Cell) -> LandCover {
    guard cover.shape.contains(cell) else { return .nothing }
    let mark = Int(cover[cell])
    if mark == 0 { return .nothing }
    return mark <= town.buildings.count
      ? .building(mark - 1) : .wood(mark - 1 - town.buildings.count)
  }

  /// The building that stands in a cell; `nil` where none does.
  public func building(at cell: Cell) -> Building? {
    if case .building(let index) = cover(at: cell) { town.buildings[index] } else { nil }
  }
}

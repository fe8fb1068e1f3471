import BergfriedDatum
import BergfriedSight
import BergfriedSurface

/// The cells of a town that one tower surely sees, as a raster has them: from cell to cell, over
/// the highest surface.
struct TowerSweep: Sendable {
  let raster: TownRaster
  let question: CoverageQuestion
  let tower: PlacedTower

  /// - Complexity: one viewshed, and one horizon where the ground is known within bounds only.
  func surelySeenGround(cores: Int) async throws -> Viewshed {
    let surface = try highSurface()
    // The ground was raised by the error, and by up to two steps of a `Float` more.
    let rounding = 0x1p-22 * surface.greatestMetres
    let observer = Observer(
      cell: tower.cell, eye: .elevation(metres: tower.eyeBoundsMetres.lowerBound),
      targetHeightMetres: question.targetHeightMetres - 2 * raster.town.verticalErrorMetres
        - rounding,
      limits: SightLimits(maxDistanceMetres: question.air.reachMetres))
    let viewshed = try await surface.viewshed(
      from: observer, curvature: question.curvature, cores: cores)
    if raster.town.groundBounds.isExact { return viewshed }
    let horizon = try await surface.horizon(
      from: observer, curvature: question.curvature, cores: cores)
    return narrowed(viewshed, on: surface, by: horizon)
  }

  /// What is seen too of those who stand lower than the surface by as much as the ground may.
  private func narrowed(
    _ viewshed: Viewshed, on surface: Surface, by horizon: Horizon
  ) -> Viewshed {
    let window = viewshed.window
    let bounds = raster.town.groundBounds
    var cells = viewshed.cells
    for row in 0..<window.shape.rows {
      for column in 0..<window.shape.columns where cells[column, row] == Visibility.seen.rawValue {
        let cell = Cell(column: window.column + column, row: window.row + row)
        let place = surface.shape.index(of: cell)
        let top =
          Double(surface.heights[place]) + viewshed.observer.targetHeightMetres
          - bounds.spreadMetres(at: place)
        if top < Double(horizon[cell]) { cells[column, row] = Visibility.hidden.rawValue }
      }
    }
    return Viewshed(observer: viewshed.observer, window: window, cells: cells)
  }

  /// The eye rises and falls with the roof it stands on, so that roof may be taken at its lowest
  /// where the eye is.
  private func highSurface() throws -> Surface {
    guard let roof = tower.roofMetres else { return raster.high }
    return try raster.high(withRoofs: tower.roofs, atMetres: roof.lowerBound)
  }
}

extension Surface {
  /// How far from zero a height is at the most.
  fileprivate var greatestMetres: Double {
    knownHeights.map { Double(max($0.lowerBound.magnitude, $0.upperBound.magnitude)) } ?? 0
  }
}

import BergfriedCore
import BergfriedSight
import BergfriedSurface

/// The cells of a town that one tower surely sees, as a raster has them: from cell to cell, over
/// the highest surface to the lowest.
struct TowerSweep: Sendable {
  let raster: TownRaster
  let question: CoverageQuestion
  let tower: PlacedTower

  /// Whoever stands in a cell stands as low as what is there may be, behind what is as high as it
  /// may be.
  ///
  /// - Complexity: one viewshed.
  func surelySeenGround(within limits: SightLimits, cores: Int) async throws -> Viewshed {
    let observer = Observer(
      cell: tower.cell, eye: .elevation(metres: tower.eyeBoundsMetres.lowerBound),
      targetHeightMetres: question.targetHeightMetres, limits: limits)
    return try await highSurface().viewshed(
      from: observer, on: raster.low, curvature: question.curvature, cores: cores)
  }

  /// The eye rises and falls with the roof it stands on, so that roof may be taken at its lowest
  /// where the eye is.
  private func highSurface() throws -> Surface {
    guard let roof = tower.roofMetres else { return raster.high }
    return try raster.high(withRoofs: tower.roofs, atMetres: roof.lowerBound)
  }
}

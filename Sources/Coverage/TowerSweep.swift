import BergfriedCore
import BergfriedSight
import BergfriedSurface

/// The cells of a town that one tower surely sees, as a raster has them: from cell to cell, over
/// the highest surface.
struct TowerSweep: Sendable {
  let raster: TownRaster
  let question: CoverageQuestion
  let tower: PlacedTower

  /// - Complexity: one viewshed.
  func surelySeenGround(cores: Int) async throws -> Viewshed {
    let surface = try highSurface()
    // The ground was raised by the error, and by up to two steps of a `Float` more.
    let rounding = 0x1p-22 * surface.greatestMetres
    let observer = Observer(
      cell: tower.cell, eye: .elevation(metres: tower.eyeBoundsMetres.lowerBound),
      targetHeightMetres: question.targetHeightMetres - 2 * raster.town.verticalErrorMetres
        - rounding,
      limits: SightLimits(maxDistanceMetres: question.air.reachMetres))
    return try await surface.viewshed(
      from: observer, on: try footing(on: surface), curvature: question.curvature, cores: cores)
  }

  /// Where people stand at the least: lower than the surface by as much as the ground may be;
  /// `nil` where it may not.
  private func footing(on surface: Surface) throws -> Surface? {
    let bounds = raster.town.groundBounds
    if bounds.isExact { return nil }
    return try Surface(changing: surface) { heights in
      for place in heights.indices where heights[place] > Surface.unknownLimit {
        heights[place] = (Double(heights[place]) - bounds.spreadMetres(at: place)).floatBelow
      }
    }
  }

  /// The eye rises and falls with the roof it stands on, so that roof may be taken at its lowest
  /// where the eye is.
  func highSurface() throws -> Surface {
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

import BergfriedDatum
import BergfriedSight
import BergfriedStreets
import BergfriedSurface

/// What one tower sees of a town's pieces: two viewsheds, read off where the street lies open, and
/// lines of sight walked where something stands in the street's cell.
///
/// *Model.* Someone on a street reaches from the ground of his cell up to his height. He is surely
/// seen where the lowest eye sees him over the highest surface, his ground lowered by the vertical
/// error; possibly where the highest eye sees him over the lowest surface, his ground raised by it.
/// The bounds hold for every cell on its own, so they hold for any errors within their range.
struct TowerSweep: Sendable {
  let town: Town
  let question: CoverageQuestion
  let tower: PlacedTower

  private struct Bound {
    let surface: Surface
    let observer: Observer
    let viewshed: Viewshed
    /// From the ground as the elevation model has it to the target's top.
    let riseMetres: Double
  }

  /// The cells that are surely seen.
  ///
  /// - Complexity: one viewshed.
  func surelySeenGround(cores: Int) async throws -> Viewshed { try await highBound(cores).viewshed }

  /// The cells that are surely, and those that are possibly seen, whatever stands in a cell being
  /// ground of its own.
  ///
  /// - Complexity: two viewsheds.
  func groundSight(cores: Int) async throws -> (surely: Viewshed, possibly: Viewshed) {
    let low = try await bound(
      over: town.surface.low, eyeMetres: tower.eyeBoundsMetres.upperBound, targetUp: true, cores)
    return (try await highBound(cores).viewshed, low.viewshed)
  }

  private func highBound(_ cores: Int) async throws -> Bound {
    try await bound(
      over: highSurface(), eyeMetres: tower.eyeBoundsMetres.lowerBound, targetUp: false, cores)
  }

  /// The eye rises and falls with the roof it stands on, so that roof may be taken at its lowest
  /// where the eye is.
  func highSurface() throws -> Surface {
    guard let roof = tower.roofMetres else { return town.surface.high }
    return try town.surface.high(withRoofs: tower.roofs, atMetres: roof.lowerBound)
  }

  private func bound(
    over surface: Surface, eyeMetres: Double, targetUp: Bool, _ cores: Int
  ) async throws -> Bound {
    let sign = targetUp ? 1.0 : -1.0
    let error = sign * town.surface.verticalErrorMetres
    let rise = question.targetHeightMetres + error
    // On open ground the surface itself was lowered or raised by the error, and by up to two steps
    // of a `Float` more.
    let rounding = sign * 0x1p-22 * surface.greatestMetres
    let observer = tower.observer(
      eyeMetres: eyeMetres, targetHeightMetres: rise + error + rounding,
      reachMetres: question.air.reachMetres)
    let viewshed = try await surface.viewshed(
      from: observer, curvature: question.curvature, cores: cores)
    return Bound(surface: surface, observer: observer, viewshed: viewshed, riseMetres: rise)
  }
}

extension Surface {
  /// How far from zero a height is at the most.
  fileprivate var greatestMetres: Double {
    knownHeights.map { Double(max($0.lowerBound.magnitude, $0.upperBound.magnitude)) } ?? 0
  }
}

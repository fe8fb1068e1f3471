public import BergfriedDatum
import BergfriedSight
public import BergfriedSurface

/// A tower on the town's grid, with the bounds that its eye's height lies between.
public struct PlacedTower: Sendable {
  public let tower: Tower
  public let cell: Cell
  /// In the surface's heights, as the elevation model has them.
  public let eyeMetres: Double
  public let eyeBoundsMetres: ClosedRange<Double>
  /// The building whose roof the eye stands on, by its place in the town's buildings.
  let roof: Int?

  /// - Throws: ``CoverageError`` where the tower has nothing to stand on.
  public init(_ tower: Tower, on surface: TownSurface) throws(CoverageError) {
    guard
      let cell = surface.transform.cell(x: tower.point.x, y: tower.point.y),
      surface.ground.shape.contains(cell)
    else { throw .towerOutside(name: tower.name) }
    self.tower = tower
    self.cell = cell
    let error = surface.verticalErrorMetres
    switch tower.eye {
    case .elevation(let metres):
      eyeMetres = metres
      eyeBoundsMetres = metres...metres
      roof = nil
    case .aboveGround(let metres):
      guard let ground = surface.ground.height(at: cell) else {
        throw .noGroundUnderTower(name: tower.name)
      }
      eyeMetres = Double(ground) + metres
      eyeBoundsMetres = eyeMetres - error...eyeMetres + error
      roof = nil
    case .aboveRoof(let metres):
      guard case .building(let building) = surface.cover(at: cell) else {
        throw .noRoofUnderTower(name: tower.name)
      }
      guard let low = surface.low.height(at: cell), let high = surface.high.height(at: cell) else {
        throw .noGroundUnderTower(name: tower.name)
      }
      eyeBoundsMetres = Double(low) + metres...Double(high) + metres
      eyeMetres = (eyeBoundsMetres.lowerBound + eyeBoundsMetres.upperBound) / 2
      roof = building
    }
  }

  /// The eye in the surface's heights, as someone who looks all round as far as `reachMetres`.
  func observer(eyeMetres: Double, targetHeightMetres: Double, reachMetres: Double) -> Observer {
    Observer(
      cell: cell, eye: .elevation(metres: eyeMetres), targetHeightMetres: targetHeightMetres,
      limits: SightLimits(maxDistanceMetres: reachMetres))
  }
}

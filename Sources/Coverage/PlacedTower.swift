public import BergfriedDatum
public import BergfriedSurface

/// A tower on the town's grid, with the bounds that its eye's height lies between.
public struct PlacedTower: Sendable {
  public let tower: Tower
  public let cell: Cell
  /// In the surface's heights, as the elevation model has them.
  public let eyeMetres: Double
  public let eyeBoundsMetres: ClosedRange<Double>
  /// The buildings that the eye stands on, by their places among the town's, or the mast, wall or
  /// look-out tower that carries it.
  let roofs: [Int]
  /// How high the roof under the eye is, at the least and at the most.
  let roofMetres: ClosedRange<Double>?

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
      (roofs, roofMetres) = (PlacedTower.supports(at: tower.point, on: surface), nil)
    case .aboveGround(let metres):
      guard let ground = surface.groundMetres(at: tower.point) else {
        throw .noGroundUnderTower(name: tower.name)
      }
      eyeMetres = ground + metres
      eyeBoundsMetres = eyeMetres - error...eyeMetres + error
      (roofs, roofMetres) = (PlacedTower.supports(at: tower.point, on: surface), nil)
    case .aboveRoof(let metres):
      let roofs = surface.buildings(holding: tower.point)
      guard let tops = PlacedTower.tops(of: roofs, on: surface) else {
        throw .noRoofUnderTower(name: tower.name)
      }
      guard tops.lowestMetres > -.infinity else { throw .noGroundUnderTower(name: tower.name) }
      let range = tops.lowestMetres - error...tops.highestMetres + error
      eyeBoundsMetres = range.lowerBound + metres...range.upperBound + metres
      eyeMetres = min(max(tops.typicalMetres, range.lowerBound), range.upperBound) + metres
      (self.roofs, roofMetres) = (roofs, range)
    }
  }

  /// What is no house and holds the place of an eye: it carries the eye and is not looked through.
  private static func supports(at point: MapPoint, on surface: TownSurface) -> [Int] {
    surface.buildings(holding: point).filter { !surface.buildings[$0].isHouse }
  }

  /// The top of the highest of several buildings in one place. The outline of a building that is
  /// drawn in parts does not tell how high these are.
  private static func tops(
    of roofs: [Int], on surface: TownSurface
  ) -> TownScreens.Tops? {
    let standing = roofs.filter { surface.buildings[$0].heightMetres.lowerBound > 0 }
    let tops = (standing.isEmpty ? roofs : standing).map { surface.screens.tops[$0] }
    guard !tops.isEmpty else { return nil }
    return TownScreens.Tops(
      highestMetres: tops.map(\.highestMetres).max()!,
      lowestMetres: tops.map(\.lowestMetres).max()!,
      typicalMetres: tops.map(\.typicalMetres).max()!)
  }
}

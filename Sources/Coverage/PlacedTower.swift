public import BergfriedCore
public import BergfriedSurface

/// A tower on the town's grid, with the bounds that its eye's height lies between.
public struct PlacedTower: Sendable {
  /// As the question has it.
  public let tower: Tower
  /// The cell of the town's grid in which it stands.
  public let cell: Cell
  /// In the surface's heights, as the elevation model has them.
  public let eyeMetres: Double
  /// Between which heights the eye surely is, the ground's error counted in.
  public let eyeBoundsMetres: ClosedRange<Double>
  /// The buildings that the eye stands on, by their places among the town's, or the mast, wall or
  /// look-out tower that carries it: what does not hide anything from it, even if it may.
  let roofs: [Int]
  /// All buildings that hold the eye: who put it there may have made a window, so that none of them
  /// surely hides anything from it.
  package let holders: [Int]
  /// Whether the eye is as high above its roof's border as above the roof itself.
  let isRoofLevel: Bool
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
    let holders = surface.buildings(holding: tower.point)
    self.holders = holders
    isRoofLevel = holders.allSatisfy {
      let height = surface.buildings[$0].heightMetres
      return height.lowerBound == height.upperBound || height.lowerBound <= 0
    }
    let error = surface.verticalErrorMetres
    switch tower.eye {
    case .elevation(let metres):
      eyeMetres = metres
      eyeBoundsMetres = metres...metres
      (roofs, roofMetres) = (PlacedTower.supports(among: holders, below: metres, surface), nil)
    case .aboveGround(let metres):
      guard let ground = surface.groundMetres(at: tower.point),
        let range = surface.groundRange(at: tower.point)
      else { throw .noGroundUnderTower(name: tower.name) }
      eyeMetres = ground + metres
      eyeBoundsMetres = range.lowerBound + metres - error...range.upperBound + metres + error
      (roofs, roofMetres) = (PlacedTower.supports(among: holders, below: eyeMetres, surface), nil)
    case .aboveRoof(let metres):
      guard let tops = PlacedTower.tops(of: holders, on: surface) else {
        throw .noRoofUnderTower(name: tower.name)
      }
      guard tops.lowestMetres > -.infinity else { throw .noGroundUnderTower(name: tower.name) }
      let range = tops.lowestMetres - error...tops.highestMetres + error
      eyeBoundsMetres = range.lowerBound + metres...range.upperBound + metres
      eyeMetres = min(max(tops.typicalMetres, range.lowerBound), range.upperBound) + metres
      (roofs, roofMetres) = (holders, range)
    }
  }

  /// What is no house and holds the place of an eye, and carries it: it is no broader than what
  /// eyes stand on, or the eye is above it in any case. Others stand around the eye and may hide
  /// all from it.
  private static func supports(
    among holders: [Int], below eyeMetres: Double, _ surface: TownSurface
  ) -> [Int] {
    holders.filter { number in
      let building = surface.buildings[number]
      guard !building.isHouse else { return false }
      let extent = building.area.bounds
      let isNarrow = extent.map { max($0.widthMetres, $0.heightMetres) <= supportMetres } ?? false
      return isNarrow || surface.screens.tops[number].highestMetres <= eyeMetres
    }
  }

  /// Masts, look-out towers and the walls of a gate are no broader.
  private static let supportMetres = 20.0

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

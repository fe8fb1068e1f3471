import BergfriedAnswers
import BergfriedCore
import BergfriedCoverage
import BergfriedSurface

/// Whether someone at a place is seen from an eye, as a page shows it, with the profile between.
struct RoomSightline: Encodable {
  let explanation: PlaceExplanationDocument
  let eyeMetres: Double
  /// How tall the one at the place is.
  let targetHeightMetres: Double
  /// How far the ground falls away with distance, a metre down for so many square metres.
  let dropPerSquareMetre: Double
  /// Along the line, so far from each other: the ground, and all that most likely stands on it;
  /// missing where it is unknown.
  let stepMetres: Double
  let groundMetres: [Double?]
  let topMetres: [Double?]

  private static let mostSteps = 600.0

  /// - Parameter typical: the town as it most likely is.
  init(
    from placed: PlacedTower, to point: MapPoint, over typical: Surface, in town: Town,
    dropPerSquareMetre: Double, targetHeightMetres: Double, _ explanation: PlaceExplanationDocument
  ) {
    self.explanation = explanation
    self.dropPerSquareMetre = dropPerSquareMetre
    self.targetHeightMetres = targetHeightMetres
    eyeMetres = placed.eyeMetres
    let start = placed.tower.point
    let metres = start.distanceMetres(to: point)
    let cell = town.surface.ground.cellSize.widthMetres
    let count = max(1, min(RoomSightline.mostSteps, (metres / cell * 2).rounded(.up)))
    stepMetres = metres / count
    let places = (0...Int(count)).map { start.point(atShare: Double($0) / count, to: point) }
    groundMetres = places.map(town.surface.groundMetres)
    topMetres = places.map { place in
      guard let cell = town.surface.transform.cell(x: place.x, y: place.y),
        typical.shape.contains(cell)
      else { return nil }
      return typical.height(at: cell).map(Double.init)
    }
  }
}

import BergfriedCore
import BergfriedSurface

extension PlacedTower {
  /// - Throws: ``CoverageError`` where a look's middle points into an area never looked into.
  package func checkLooks(in town: Town, _ question: CoverageQuestion) throws(CoverageError) {
    for telescope in tower.telescopes {
      for look in telescope.looks where looksIntoPrivate(look, in: town, question) {
        throw .looksIntoPrivate(telescope: telescope.name, tower: tower.name)
      }
    }
  }

  /// Whether a look's middle points into an area that is never looked into.
  func looksIntoPrivate(_ look: Look, in town: Town, _ question: CoverageQuestion) -> Bool {
    guard !town.privateAreas.isEmpty, let aim = aim(of: look, in: town, question) else {
      return false
    }
    return town.privateAreas.contains { $0.contains(aim) }
  }

  /// The place on the ground that the middle of a look points to; `nil` for the sky, or for what
  /// lies outside the town.
  private func aim(
    of look: Look, in town: Town, _ question: CoverageQuestion
  ) -> MapPoint? {
    guard case .direction(let azimuth, let pitch) = look.target else { return look.point(in: town) }
    let step = Angle.direction(azimuthDegrees: azimuth - town.convergenceDegrees(at: tower))
    let slope = Angle.slope(pitchDegrees: pitch ?? 0)
    let stride = town.surface.ground.cellSize.widthMetres / 2
    var run = stride
    while run <= question.air.reachMetres {
      let point = MapPoint(x: tower.point.x + run * step.east, y: tower.point.y + run * step.north)
      guard let ground = town.surface.groundMetres(at: point) else { return nil }
      let axis = eyeMetres + run * slope + question.curvature.dropMetres(atMetres: run)
      if axis <= ground { return point }
      run += stride
    }
    return nil
  }
}

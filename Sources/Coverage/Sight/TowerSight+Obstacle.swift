import BergfriedCore
import BergfriedSurface

extension TowerSight {
  /// What hides the place that would need most, and where that is; `nil` where all of it is surely
  /// seen as far as what stands there goes.
  ///
  /// - Parameters:
  ///   - stretches: where someone may be.
  ///   - index: the piece that they are part of; `nil` for a place of the ground.
  /// - Complexity: O(stretches × screens and cells near the lines).
  func worstObstacle(
    before stretches: [StreetStretch], ofPiece index: Int?
  ) -> (obstacle: Obstacle, point: MapPoint)? {
    var worst: (crossing: FanCrossing, point: MapPoint)?
    var all: [FanCrossing] = []
    for stretch in stretches {
      if let shelter = shelter(over: stretch, ofPiece: index) { return shelter }
      for bound in bounds(over: stretch, ofPiece: index) {
        let crossings = sweep.crossings(to: stretch, bound)
        all += crossings
        for crossing in crossings
        where worst.map({ crossing.eyeToAddMetres > $0.crossing.eyeToAddMetres }) ?? true {
          worst = (crossing, stretch.from.point(atShare: crossing.target, to: stretch.to))
        }
      }
    }
    return worst.map { (obstacle($0.crossing, among: all), $0.point) }
  }

  /// What someone is under or inside of.
  private func shelter(
    over stretch: StreetStretch, ofPiece index: Int?
  ) -> (obstacle: Obstacle, point: MapPoint)? {
    guard let shelter = hidingShelter(over: stretch, ofPiece: index) else { return nil }
    let middle = (shelter.shares.lowerBound + shelter.shares.upperBound) / 2
    let point = stretch.from.point(atShare: middle, to: stretch.to)
    let level = min(stretch.fromMetres, stretch.toMetres)
    let top: Double =
      switch shelter.owner {
      case .wood(let wood): level + town.surface.woods[wood].heightMetres
      case .building, .span: shelter.tops.highestMetres
      }
    let error = town.surface.verticalErrorMetres
    let obstacle = Obstacle(
      kind: kind(of: shelter.owner), point: point,
      distanceMetres: tower.tower.point.distanceMetres(to: point), topMetres: top + error,
      lowerByMetres: max(
        0,
        top - level - question.targetHeightMetres + 2 * error + stretch.slackMetres
          + stretch.doubt.belowMetres), removalSuffices: true,
      raiseEyeByMetres: .infinity, raiseTargetByMetres: .infinity)
    return (obstacle, point)
  }

  private func obstacle(_ crossing: FanCrossing, among all: [FanCrossing]) -> Obstacle {
    // What stands somewhere is to be lowered for all lines that it hides; ground just here.
    let same = crossing.owner == nil ? [crossing] : all.filter { $0.owner == crossing.owner }
    return Obstacle(
      kind: crossing.owner.map { kind(of: town.surface.owner($0)) } ?? groundKind(at: crossing),
      point: crossing.point, distanceMetres: crossing.distanceMetres,
      topMetres: crossing.topMetres + town.surface.verticalErrorMetres,
      lowerByMetres: same.map(\.aboveMetres).max()!,
      removalSuffices: same.allSatisfy(isClearOfGround), raiseEyeByMetres: crossing.eyeToAddMetres,
      raiseTargetByMetres: all.map(\.targetToAddMetres).max()!)
  }

  /// Whether a line passes above the ground where something on it hides the target.
  private func isClearOfGround(_ crossing: FanCrossing) -> Bool {
    guard let ground = town.surface.groundRange(at: crossing.point) else { return true }
    return crossing.topMetres - crossing.aboveMetres >= ground.upperBound
  }

  /// Trees inside a wood stand as part of the ground.
  private func groundKind(at crossing: FanCrossing) -> Obstacle.Kind {
    guard let ground = town.surface.groundMetres(at: crossing.point),
      crossing.topMetres > ground + 0.5,
      let wood = town.surface.woods.first(where: { $0.area.contains(crossing.point) })
    else { return .ground }
    return .wood(id: wood.id)
  }

  private func kind(of owner: TownScreens.Owner) -> Obstacle.Kind {
    switch owner {
    case .building(let index):
      let building = town.surface.buildings[index]
      return .building(id: building.id, name: building.name, kind: building.kind)
    case .wood(let index): return .wood(id: town.surface.woods[index].id)
    case .span(let index): return .bridge(id: town.surface.spans[index].id)
    }
  }
}

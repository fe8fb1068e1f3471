public import BergfriedCore
public import BergfriedSurface

extension TownSurface {
  /// How high a tower's eye would be at another place: as it is told, but an eye above a roof is as
  /// high above the ground as it was where there is no roof, to a tenth of a metre.
  public func eye(of tower: Tower, at point: MapPoint) -> Tower.Eye {
    guard case .aboveRoof = tower.eye, buildings(holding: point).isEmpty,
      let placed = try? PlacedTower(tower, on: self),
      let ground = groundMetres(at: tower.point)
    else { return tower.eye }
    return .aboveGround(metres: ((placed.eyeMetres - ground) * 10).rounded() / 10)
  }
}

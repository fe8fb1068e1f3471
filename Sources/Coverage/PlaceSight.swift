public import BergfriedCore
import BergfriedStreets
import BergfriedSurface

/// How one tower sees someone at a place of the ground, and why it does not surely.
public struct PlaceSight: Hashable, Sendable {
  /// What is seen of them, whatever telescopes stand there.
  public let seen: Seen
  /// Where they are as seen from the eye, half as high up as they are tall.
  public let bearing: Bearing
  /// Why the tower does not surely see them, or that it does.
  public let reason: Explanation.Reason
  /// What each of the tower's telescopes does about them; none where the tower does not see them.
  public fileprivate(set) var holds: [PieceHold] = []
}

extension Coverage {
  /// How each tower sees someone at a place of the ground, as it would on a street there.
  ///
  /// - Returns: an answer a tower, in their order.
  /// - Complexity: O(screens and cells near the line + looks) for each tower.
  public func sights(of point: MapPoint) -> [PlaceSight] {
    towers.enumerated().map { number, tower in
      var sight = Coverage.sight(of: point, from: tower, in: town, question)
      if sight.seen != .unseen {
        sight.holds = holds(of: point, fromTower: number, sight.seen, sight.bearing)
      }
      return sight
    }
  }

  /// How one who looks from somewhere sees someone at a place of the ground, whatever telescopes
  /// there are.
  ///
  /// - Complexity: O(screens and cells near the line).
  public static func sight(
    of point: MapPoint, from tower: PlacedTower, in town: Town, _ question: CoverageQuestion
  ) -> PlaceSight {
    let bearing = tower.bearing(of: point, in: town, question)
    func answer(_ seen: Seen, _ reason: Explanation.Reason) -> PlaceSight {
      PlaceSight(seen: seen, bearing: bearing, reason: reason)
    }
    if town.privateAreas.contains(where: { $0.contains(point) }) {
      return answer(.unseen, .notLooked(.private))
    }
    let sight = TowerSight(town, question, from: tower)
    guard let place = StreetStretch(at: point, from: sight.tower.tower.point, on: town.surface)
    else { return answer(.unseen, .notLooked(.unknown)) }
    let metres = sight.tower.tower.point.distanceMetres(to: point)
    let visibility = question.air.reachMetres
    if metres > sight.reachMetres {
      return answer(.unseen, .tooFar(metres: metres, visibilityMetres: visibility))
    }
    if sight.isSurelySeen(place, ofPiece: nil) { return answer(.surely, .seen) }
    let seen = sight.isSurelyHidden(place) ? Seen.unseen : .possibly
    guard let worst = sight.worstObstacle(before: [place], ofPiece: nil) else {
      return answer(seen, .tooFar(metres: metres, visibilityMetres: visibility))
    }
    return answer(seen, .blocked(worst.obstacle))
  }

  private func holds(
    of point: MapPoint, fromTower tower: Int, _ seen: Seen, _ bearing: Bearing
  ) -> [PieceHold] {
    guard let target = target(at: point, fromTower: tower) else { return [] }
    return posts.enumerated().filter { $0.element.tower == tower }.map { number, post in
      let held = post.held(target)
      return PieceHold(
        tower: tower, telescope: post.telescope.name, post: number, seen: seen,
        distanceMetres: bearing.distanceMetres,
        levels: post.levels(atMetres: target.box.farthestMetres), whollyTimes: held.wholly,
        partlyTimes: held.partly)
    }
  }
}

extension StreetStretch {
  /// Nobody is looked for nearer to an eye, from where no line leads anywhere.
  private static let nearestMetres = 0.01

  /// A place of the ground, as a stretch without length; `nil` where its height is unknown.
  fileprivate init?(at point: MapPoint, from eye: MapPoint, on surface: TownSurface) {
    guard let level = surface.groundMetres(at: point),
      let range = surface.groundRange(at: point)
    else { return nil }
    var place = point
    if eye.distanceMetres(to: point) < StreetStretch.nearestMetres {
      place = MapPoint(x: eye.x + StreetStretch.nearestMetres, y: eye.y)
    }
    var doubt = GroundDoubt()
    doubt.add(range, about: level)
    self.init(
      from: place, to: place, fromMetres: level, toMetres: level, slackMetres: 0, doubt: doubt,
      liftMetres: 0, shares: 0...1, isOnDeck: false, shelters: surface.shelters(at: point))
  }
}

public import BergfriedCore
import BergfriedStreets
import BergfriedSurface

/// Why someone on a piece is not surely seen from a tower.
public struct Explanation: Hashable, Sendable {
  /// What keeps someone on a piece from being surely seen.
  public enum Reason: Hashable, Sendable {
    /// Something stands in the way.
    case blocked(Obstacle)
    /// The map does not say how high it lies, as that of a bridge or of a way on another floor.
    case unknownHeight
    /// Farther away than one can see on such a night.
    case tooFar(metres: Double, visibilityMetres: Double)
    /// Nobody sees into a covered street, a private zone or unknown ground.
    case notLooked(Town.Standing)
    /// It is surely seen.
    case seen
  }

  /// By its name.
  public let tower: String
  /// The place on the piece that is seen least.
  public let point: MapPoint
  /// Why the tower does not surely see that place.
  public let reason: Reason
}

/// What stands between a tower and a place.
public struct Obstacle: Hashable, Sendable {
  /// What it is that stands in the way: a thing of the map by its number there, or the ground.
  public enum Kind: Hashable, Sendable {
    /// - Parameter kind: in plain words, such as `building` or `city wall`.
    case building(id: String, name: String?, kind: String)
    case wood(id: String)
    case bridge(id: String)
    case ground
  }

  /// What it is.
  public let kind: Kind
  /// Where the line of sight meets it.
  public let point: MapPoint
  /// From the eye, along the ground plane.
  public let distanceMetres: Double
  /// How high it stands there, in the terrain's heights, error and greatest height counted in.
  public let topMetres: Double
  /// What must be taken off it so that it no longer hides any of the piece.
  public let lowerByMetres: Double
  /// Whether the piece would come out from behind it if it were gone altogether; if not, the ground
  /// that it stands on hides the piece as well. The ground itself cannot go, it is only lowered.
  public let removalSuffices: Bool
  /// What must be added to the eye for it no longer to hide the place that needs most; infinite
  /// where that is under it or inside.
  public let raiseEyeByMetres: Double
  /// What must be added to who is looked for to be seen all along over all that stands before them;
  /// infinite where they are under it or inside.
  public let raiseTargetByMetres: Double
}

extension Coverage {
  /// For each tower, why a piece is not surely seen from there, or that it is.
  ///
  /// - Complexity: O(stretches of the piece x screens and cells near the lines).
  public func explanations(ofPiece index: Int) -> [Explanation] {
    let middle = town.middle(ofPiece: index)
    return towers.indices.map { tower in
      func answer(_ reason: Explanation.Reason, at point: MapPoint) -> Explanation {
        Explanation(tower: towers[tower].tower.name, point: point, reason: reason)
      }
      guard town.standings[index] == .open else {
        return answer(.notLooked(town.standings[index]), at: middle)
      }
      let view = views[tower][index]
      guard view.seen != .surely else { return answer(.seen, at: middle) }
      let sight = TowerSight(town, question, from: towers[tower])
      if let worst = sight.worstObstacle(before: town.stretches[index], ofPiece: index) {
        return answer(.blocked(worst.obstacle), at: worst.point)
      }
      if let lift = town.lift(ofPiece: index), max(lift.riseMetres, lift.dropMetres) > 0 {
        return answer(.unknownHeight, at: middle)
      }
      return answer(
        .tooFar(metres: view.bearing.distanceMetres, visibilityMetres: question.air.reachMetres),
        at: middle)
    }
  }
}

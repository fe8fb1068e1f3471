import BergfriedCore
import BergfriedCoverage

/// What stands between a tower and what it looks at, and what would have to change for it not to.
public struct ObstacleReport: Encodable, Sendable {
  /// In plain words: `ground`, `wood`, `bridge`, or a kind of building.
  public let kind: String
  /// Its number on the map; missing of the ground.
  public let id: String?
  /// Its name; missing where it has none.
  public let name: String?
  /// Where the line of sight meets it: east and north in the working frame.
  public let x: Double
  /// See ``x``.
  public let y: Double
  /// From the eye, along the ground plane.
  public let distanceMetres: Double
  /// How high it stands there, in the terrain's heights, errors and greatest height counted in.
  public let topMetres: Double
  /// What must be taken off it for it no longer to hide anything of what is looked at.
  public let lowerByMetres: Double
  /// Whether that would be seen with the thing gone altogether.
  public let removalSuffices: Bool
  /// How much higher the eye would have to be; missing where no height would do.
  public let raiseEyeByMetres: Double?
  /// How much higher who is looked for would have to reach; missing where no height would do.
  public let raiseTargetByMetres: Double?

  /// `nil` where nothing stands in the way.
  init?(_ reason: Explanation.Reason) {
    guard case .blocked(let obstacle) = reason else { return nil }
    switch obstacle.kind {
    case .building(let id, let name, let kind): (self.kind, self.id, self.name) = (kind, id, name)
    case .wood(let id): (kind, self.id, name) = ("wood", id, nil)
    case .bridge(let id): (kind, self.id, name) = ("bridge", id, nil)
    case .ground: (kind, id, name) = ("ground", nil, nil)
    }
    func finite(_ metres: Double) -> Double? { metres.isFinite ? metres : nil }
    (x, y) = (obstacle.point.x, obstacle.point.y)
    distanceMetres = obstacle.distanceMetres
    topMetres = obstacle.topMetres
    lowerByMetres = obstacle.lowerByMetres
    removalSuffices = obstacle.removalSuffices
    raiseEyeByMetres = finite(obstacle.raiseEyeByMetres)
    raiseTargetByMetres = finite(obstacle.raiseTargetByMetres)
  }
}

import BergfriedCore
import BergfriedCoverage

/// Why a piece is not surely seen, tower by tower.
package struct ExplanationDocument: Encodable {
  let schema = DocumentKind.explanation
  let version: String
  let piece: Int
  /// The street's name; missing where it has none.
  let street: String?
  /// The way's number on the map.
  let way: String
  let lengthMetres: Double
  let towers: [Tower]

  /// What keeps one tower from surely seeing the piece.
  struct Tower: Encodable {
    let tower: String
    /// `seen`, `blocked`, `too-far`, `unknown-height` or `not-looked-at`.
    let reason: String
    /// The same in words.
    let text: String
    /// What stands in the way.
    let obstacle: Obstacle?

    init(_ explanation: Explanation, text: String) {
      tower = explanation.tower
      self.text = text
      switch explanation.reason {
      case .seen: (reason, obstacle) = ("seen", nil)
      case .tooFar: (reason, obstacle) = ("too-far", nil)
      case .unknownHeight: (reason, obstacle) = ("unknown-height", nil)
      case .notLooked: (reason, obstacle) = ("not-looked-at", nil)
      case .blocked(let found): (reason, obstacle) = ("blocked", Obstacle(found))
      }
    }
  }

  /// What stands between a tower and the piece, and what would have to change for it not to.
  struct Obstacle: Encodable {
    let kind: String
    /// Its number on the map; missing of the ground.
    let id: String?
    let name: String?
    let distanceMetres: Double
    let topMetres: Double
    let lowerByMetres: Double
    let removalSuffices: Bool
    /// Missing where no height of the eye would do.
    let raiseEyeByMetres: Double?

    init(_ obstacle: BergfriedCoverage.Obstacle) {
      switch obstacle.kind {
      case .building(let id, let name, let kind): (self.kind, self.id, self.name) = (kind, id, name)
      case .wood(let id): (kind, self.id, name) = ("wood", id, nil)
      case .bridge(let id): (kind, self.id, name) = ("bridge", id, nil)
      case .ground: (kind, id, name) = ("ground", nil, nil)
      }
      distanceMetres = obstacle.distanceMetres
      topMetres = obstacle.topMetres
      lowerByMetres = obstacle.lowerByMetres
      removalSuffices = obstacle.removalSuffices
      raiseEyeByMetres =
        obstacle.raiseEyeByMetres.isFinite
        ? obstacle.raiseEyeByMetres : nil
    }
  }
}

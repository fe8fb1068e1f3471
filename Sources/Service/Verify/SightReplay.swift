package import BergfriedAnswers
import BergfriedCore
import BergfriedCoverage
package import BergfriedScene
import BergfriedStreets
import BergfriedVerify

/// An answer's route, replayed under the eyes of the towers and told in words.
package struct SightReplay {
  /// Who saw the mover, when and where; `nil` if nobody did.
  package let problem: String?
  /// How much was looked at.
  package let extent: String

  /// - Returns: `nil` where the answer claims no unseen route.
  package init?(of answer: CrossingsDocument.Answer, in scene: WatchScene) throws {
    guard answer.verdict == .route, let legs = answer.legs, SightReplay.follow(legs) else {
      return nil
    }
    let replay = try SightCheck(scene.town, scene.question).replay(
      WalkRoute(legs: legs.compactMap(\.walkLeg)),
      speedMetresPerSecond: answer.speedMetresPerSecond)
    extent =
      "\(Format.grouped(replay.lineCount)) sight lines walked at "
      + "\(Format.grouped(replay.momentCount)) moments"
    problem = try replay.sighting.map { sighting in
      let street = sighting.piece.map(scene.town.streets.street) ?? "open ground"
      let (lon, lat) = try scene.places.lonLat(sighting.point)
      return "'\(sighting.telescope)' of \(sighting.tower) sees it at \(sighting.time.utc) on "
        + "\(street), \(Format.fixed(lon, 6)),\(Format.fixed(lat, 6))"
    }
  }

  /// Whether each leg begins when the one before ends: then all of them together take no longer
  /// than the night, however many there are.
  private static func follow(_ legs: [CrossingsDocument.Leg]) -> Bool {
    legs.allSatisfy { $0.enter <= $0.leave }
      && zip(legs, legs.dropFirst()).allSatisfy { $0.leave == $1.enter }
  }
}

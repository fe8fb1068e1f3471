import BergfriedAnswers
import BergfriedCore
import BergfriedCoverage
import BergfriedEscort
import BergfriedScene
import BergfriedStreets
import BergfriedWatchFile

/// The ways that keep someone in view between two places, as a page shows them.
struct RoomEscort: Encodable {
  /// A part of a way, in view or out of it all along.
  struct Part: Encodable {
    /// The street's name; missing where it has none.
    let street: String?
    let isInView: Bool
    /// East and north in turns.
    let points: [Double]
    let metres: Double
    /// Milliseconds since 1970.
    let enter: Int
    let leave: Int
  }

  /// A way of the front.
  struct Way: Encodable {
    let lengthMetres: Double
    let seconds: Double
    let unseenSeconds: Double
    let longestUnseenSeconds: Double
    let parts: [Part]
  }

  /// What was found where in view means one thing or the other.
  struct Answer: Encodable {
    /// `looks`: as the watch's looks are; `anyTime`: where some telescope can be turned.
    let reading: String
    /// Whether a way leads there at all, whoever looks and however long it takes.
    let isConnected: Bool
    /// The shortest or earliest first; none where no way leads there in the night.
    let ways: [Way]
    /// The one to take, from 0 on.
    let knee: Int?
    /// The one that is out of view for the least longest stretch.
    let safest: Way?
    let assumptions: [String]
  }

  let answers: [Answer]
}

extension RoomEscort {
  init(_ runs: [EscortRun], in scene: WatchScene) {
    answers = runs.map { run in
      Answer(
        reading: run.question.reading.rawValue, isConnected: run.gap == nil,
        ways: run.escort.front.map { Way($0, in: scene) }, knee: run.escort.knee,
        safest: run.escort.safest.map { Way($0, in: scene) },
        assumptions: run.answer.assumptions)
    }
  }
}

extension RoomEscort.Way {
  fileprivate init(_ way: EscortRoute, in scene: WatchScene) {
    let (figures, streets) = (way.figures, scene.town.streets)
    lengthMetres = Double(figures.lengthMillimetres) / 1000
    seconds = figures.time.seconds
    unseenSeconds = figures.unseen.seconds
    longestUnseenSeconds = figures.longestUnseen.seconds
    parts = way.parts(on: streets).map { part in
      RoomEscort.Part(
        street: streets.ways[part.way].name, isInView: part.isInView,
        points: part.points.flatMap { [$0.x, $0.y] },
        metres: zip(part.points, part.points.dropFirst()).reduce(0) {
          $0 + $1.0.distanceMetres(to: $1.1)
        },
        enter: part.enter.milliseconds, leave: part.leave.milliseconds)
    }
  }
}

import BergfriedCore
import BergfriedCoverage
public import BergfriedStreets

/// The answer to a ``SlipQuestion`` about someone who may leave the streets, with what proves it:
/// evasion over open (off-road) ground.
public struct OpenGroundSearch: Sendable {
  /// Whether anyone gets through, with what shows it.
  public enum Verdict: Sendable {
    /// No way leads there, whoever looks and however long it may take.
    case unconnected(StreetGap)
    /// Nobody gets through.
    case guarded(WalkProof)
    /// Someone gets through.
    case route(WalkRoute)
    /// Someone might, along this route if all that is only possibly seen is not; without a route
    /// the cells are too wide to tell.
    case undecided(WalkRoute?)
  }

  /// What was asked.
  public let question: SlipQuestion
  /// What was found.
  public let verdict: Verdict
  /// By which the verdict was found, and is checked.
  public let network: WalkNetwork

  /// - Complexity: O(m log m) for m places and free intervals, three times at the most.
  public init(_ question: SlipQuestion, on terrain: OpenGroundTerrain) {
    self.question = question
    let speed = question.speedMetresPerSecond
    let lenient = terrain.network(.lenient, speed: speed)
    if let gap = terrain.gap(on: lenient, from: question.starts, to: question.goals) {
      (verdict, network) = (.unconnected(gap), lenient)
      return
    }
    if let proof = question.walk.proof(on: lenient) {
      (verdict, network) = (.guarded(proof), lenient)
      return
    }
    let strict = terrain.network(.strict, speed: speed)
    if let route = question.walk.route(on: strict) {
      (verdict, network) = (.route(route), strict)
    } else {
      (verdict, network) = (.undecided(question.walk.route(on: lenient)), lenient)
    }
  }
}

extension SlipQuestion {
  /// The same as a search over streets and ground takes it.
  public var walk: WalkQuestion {
    WalkQuestion(from: starts, to: goals, times: times.lowerBound...times.upperBound)
  }
}

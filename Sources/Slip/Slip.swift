import BergfriedCore
public import BergfriedCoverage
public import BergfriedStreets

/// The answer to a ``SlipQuestion``, with what proves it: evasion, a path that stays undetected.
///
/// Nodes and free times make a time-expanded graph in effect; the earliest arrival at each is found
/// by safe interval path planning (``Reach``).
///
/// *Model.* What is surely seen shows that nobody gets through; what is not even possibly seen
/// shows that someone does. Where the two do not meet, heights, errors or fields of view decide
/// that are not known well enough. The looks are taken as executed, the streets as all there is;
/// where they lead nowhere, that is told, and no merit of the watch.
public struct Slip: Sendable {
  /// Whether anyone gets through, with what shows it.
  public enum Verdict: Sendable {
    /// No way leads there, whoever looks and however long it may take.
    case unconnected(StreetGap)
    /// Nobody gets through.
    case guarded(ReachProof)
    /// Someone gets through, the earliest.
    case route(ReachRoute)
    /// Someone might, along this route if all that is only possibly seen is not.
    case undecided(ReachRoute)
  }

  /// What was asked.
  public let question: SlipQuestion
  /// What was found.
  public let verdict: Verdict
  let ground: EvasionNetwork
  /// By which the verdict was found.
  let network: ReachNetwork

  /// - Complexity: O(m log m) for m free intervals of pieces, twice at the most.
  public init(_ question: SlipQuestion, in coverage: Coverage) {
    self.question = question
    ground = EvasionNetwork(of: coverage, times: question.times, refuges: question.refuges)
    let speed = question.speedMetresPerSecond
    let lenient = ground.network(.lenient, speed: speed)
    if let gap = coverage.town.streets.linkedGap(from: question.starts, to: question.goals) {
      (verdict, network) = (.unconnected(gap), lenient)
      return
    }
    switch question.reach.answer(in: lenient) {
    case .unreachable(let proof): (verdict, network) = (.guarded(proof), lenient)
    case .reached(let doubtful):
      let strict = ground.network(.strict, speed: speed)
      if case .reached(let route) = question.reach.answer(in: strict) {
        (verdict, network) = (.route(route), strict)
      } else {
        (verdict, network) = (.undecided(doubtful), lenient)
      }
    }
  }

  /// The bound by which a verdict was found, and is checked.
  public var bound: EvasionNetwork.Bound {
    if case .route = verdict { .strict } else { .lenient }
  }

  func route(in network: ReachNetwork) -> ReachRoute? {
    guard case .reached(let route) = question.reach.answer(in: network) else { return nil }
    return route
  }
}

public import BergfriedCoverage
public import BergfriedDatum
public import BergfriedStreets

/// The answer to a ``SlipQuestion``, with what proves it.
///
/// *Model.* What is surely seen shows that nobody gets through; what is not even possibly seen
/// shows that someone does. Where the two do not meet, heights, errors or fields of view decide
/// that are not known well enough. Fields of view are held against heights as given. The looks are
/// taken as executed, the streets as all there is.
public struct Slip: Sendable {
  public enum Verdict: Sendable {
    /// Nobody gets through.
    case guarded(ReachProof)
    /// Someone gets through.
    case route(ReachRoute)
    /// Someone might, along this route if all that is only possibly seen is not.
    case undecided(ReachRoute)
  }

  public let question: SlipQuestion
  public let verdict: Verdict
  let coverage: Coverage

  /// - Complexity: O(m log m) for m free intervals of pieces, twice at the most.
  public init(_ question: SlipQuestion, in coverage: Coverage) {
    self.question = question
    self.coverage = coverage
    switch Slip.answer(question, in: coverage, .lenient) {
    case .unreachable(let proof): verdict = .guarded(proof)
    case .reached(let doubtful):
      if case .reached(let route) = Slip.answer(question, in: coverage, .strict) {
        verdict = .route(route)
      } else {
        verdict = .undecided(doubtful)
      }
    }
  }

  private static func answer(
    _ question: SlipQuestion, in coverage: Coverage, _ bound: SlipGround.Bound,
    grace: Ticks = Ticks(count: 0)
  ) -> ReachAnswer {
    question.reach.answer(
      in: SlipGround.network(
        of: coverage, bound, speed: question.speedMetresPerSecond, times: question.times,
        refuges: question.refuges, grace: grace))
  }

  /// The bound by which a verdict was found, and is checked.
  public var bound: SlipGround.Bound {
    if case .route = verdict { .strict } else { .lenient }
  }

  /// The greatest speed that is asked about, in metres per second.
  public static let greatestSpeed = 100.0

  /// The lowest speed at which someone gets through, to a hundredth of itself; `nil` where even
  /// ``greatestSpeed`` does not suffice. For a guarded watch it is one that would break it.
  ///
  /// - Complexity: some twenty searches.
  public var criticalSpeed: Double? {
    func passes(_ speed: Double) -> Bool {
      var asked = question
      asked.speedMetresPerSecond = speed
      if case .reached = Slip.answer(asked, in: coverage, bound) { return true }
      return false
    }
    var (low, high) = (0.01, Slip.greatestSpeed)
    guard passes(high) else { return nil }
    if passes(low) { return low }
    while high / low > 1.01 {
      let middle = (low * high).squareRoot()
      if passes(middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// By how much every look could begin earlier and end later with a route left, to a second;
  /// `nil` without a route.
  ///
  /// - Complexity: some fifteen searches.
  public var grace: Ticks? {
    guard case .route = verdict else { return nil }
    func passes(_ seconds: Int64) -> Bool {
      let grace = Ticks(count: seconds * 1_000_000)
      if case .reached = Slip.answer(question, in: coverage, .strict, grace: grace) { return true }
      return false
    }
    let night = question.times.upperBound - question.times.lowerBound
    var (low, high) = (Int64(0), night.count / 1_000_000)
    while high - low > 1 {
      let middle = (low + high) / 2
      if passes(middle) { low = middle } else { high = middle }
    }
    return Ticks(count: low * 1_000_000)
  }

  /// The latest time at which someone may begin and still get through; `nil` without a route.
  public var latestStart: Ticks? {
    guard case .route = verdict else { return nil }
    let network = SlipGround.network(
      of: coverage, .strict, speed: question.speedMetresPerSecond, times: question.times,
      refuges: question.refuges)
    let reach = Reach(network, to: question.reach.goals, since: question.times.lowerBound)
    return question.reach.starts.compactMap { reach.time(at: $0) }.max()
  }
}

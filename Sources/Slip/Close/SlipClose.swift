import BergfriedCore
public import BergfriedCoverage
public import BergfriedStreets

/// The cheapest looks, out of some that could be added, that close every route of some crossings:
/// sensor placement and tasking as a set cover, or hitting set, problem.
///
/// *Method.* Implicit hitting set (Karp 2010; Taskin & Smith 2017 for evaders). Every passage found
/// is a demand, met by the options that would see it. The cheapest options that meet all demands
/// so far cost no more than any repair does; when nobody gets past them, they are one. In between,
/// each round goes on adding options until nobody passes, which yields further demands and repairs.
/// Passages are led past as many further options as let them, so that few see them.
public struct SlipClose: Sendable {
  /// The cheapest looks, what is known of them, or that there are none.
  public enum Answer: Sendable {
    /// By their places in the options; nothing cheaper closes every route.
    case closed([Int], cost: Int)
    /// Cut short: every repair costs at least so much, and the best known is this.
    case bounded(atLeast: Int, best: [Int]?, cost: Int?)
    /// No options see this passage.
    case open(Passage)
    /// Each passage found is seen by some options, but none that go together see all of them.
    case excluded
  }

  /// A way through for one of the crossings.
  public struct Passage: Sendable {
    /// By its place among the questions.
    public let question: Int
    /// How someone gets through.
    public let route: ReachRoute
    /// What a look must hold to see it.
    let stops: [Stop]
  }

  /// When someone is on a piece, unseen so far.
  struct Stop: Sendable {
    let piece: Int
    let times: IntervalSet
  }

  /// The pieces that any of some crossings may pass unseen: where looks can be of use.
  ///
  /// - Complexity: two searches for each question.
  public static func pieces(passedBy questions: [SlipQuestion], in coverage: Coverage) -> [Bool] {
    questions.reduce(into: Array(repeating: false, count: coverage.pieces.count)) { all, question in
      let ground = EvasionNetwork(of: coverage, times: question.times, refuges: question.refuges)
      for (piece, isPassed) in ground.passed(on: question).enumerated() where isPassed {
        all[piece] = true
      }
    }
  }

  /// Which looks leave nobody through.
  public let answer: Answer
  /// How many passages were looked at, and how many searches that took.
  public let demandCount: Int
  /// How many times the streets were searched.
  public let searchCount: Int

  /// - Parameters:
  ///   - fees: what options need paid once, however many of them need it.
  ///   - twins: of a telescope another that has the same options at the same costs; a telescope
  ///     is the twin of one at the most, and none in a circle. Telling them saves time.
  ///   - tell: gets the least that a repair costs, and what the best known one does.
  ///   - isOver: whether to stop with bounds.
  /// - Complexity: a search for each passage and each part of the options it is led past.
  public init(
    _ questions: [SlipQuestion], in coverage: Coverage, options: [LookOption], fees: [Int] = [],
    twins: [Int: Int] = [:],
    tell: (Int, Int?) -> Void = { _, _ in }, isOver: () -> Bool = { false }
  ) {
    let ground = CloseGround(questions, in: coverage, options)
    var search = CloseSearch(ground, fees: fees, twins: twins)
    answer = search.answer(tell: tell, isOver: isOver)
    demandCount = search.demandCount
    searchCount = search.ground.searchCount
  }
}

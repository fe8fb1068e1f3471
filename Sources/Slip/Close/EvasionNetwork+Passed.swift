import BergfriedCore
import BergfriedCoverage
import BergfriedStreets

extension EvasionNetwork {
  /// Whether each piece can be passed on the way of a crossing, as far as the times at its ends
  /// tell: every piece of every route is among them.
  ///
  /// - Complexity: two searches.
  func passed(on question: SlipQuestion) -> [Bool] {
    let network = network(.lenient, speed: question.speedMetresPerSecond)
    let (starts, goals) = (question.reach.starts, question.reach.goals)
    let onward = Reach(network, from: starts, until: question.times.upperBound)
    let back = Reach(network, to: goals, since: question.times.lowerBound)
    return coverage.town.streets.pieces.map { piece in
      let ends = [piece.from, piece.to]
      let first = ends.flatMap { onward.times(at: $0).compactMap { $0 } }.min()
      let last = ends.flatMap { back.times(at: $0).compactMap { $0 } }.max()
      guard let first, let last else { return false }
      return first <= last
    }
  }
}

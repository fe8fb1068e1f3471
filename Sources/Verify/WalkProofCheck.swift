import BergfriedDatum
public import BergfriedStreets

/// Checks that a ``WalkProof`` is an invariant that no goal is part of: place by place and border
/// by border, in the proof's own whole numbers and without any search.
///
/// What a border has in a direction is worked out here from its ends, and rounded to the side that
/// makes the check harder.
public struct WalkProofCheck {
  private let network: WalkNetwork
  private let question: WalkQuestion
  private let proof: WalkProof
  private let places: WalkPlaces

  /// What is wrong with a proof, in words; `nil` if it shows that no goal can be reached.
  ///
  /// - Complexity: O(places and intervals).
  public static func problem(
    in proof: WalkProof, of question: WalkQuestion, on network: WalkNetwork
  ) -> String? {
    let places = WalkPlaces(network)
    guard proof.supports.count == places.count else {
      return "it has supports for \(proof.supports.count) places and intervals of \(places.count)"
    }
    guard proof.frame.unit > 0, proof.frame.metresPerSecond >= network.metresPerSecond,
      proof.frame.metresPerSecond.isFinite
    else { return "its unit or its speed is none of the question's" }
    let check = WalkProofCheck(
      network: network, question: question, proof: proof, places: places)
    return check.problemAtStarts() ?? check.problemAtGoals()
      ?? (0..<places.count).lazy.compactMap(check.problem(leaving:)).first
  }

  /// The least, and the greatest, that points have in each direction.
  private func span(_ points: [MapPoint]) -> (low: SIMD8<Double>, high: SIMD8<Double>) {
    let all = points.map(proof.frame.exact)
    return all.dropFirst().reduce((all[0], all[0])) {
      (pointwiseMin($0.0, $1), pointwiseMax($0.1, $1))
    }
  }

  private func units(_ time: Ticks) -> Double {
    Double(time.count - proof.frame.origin.count) / Double(proof.frame.unit)
  }

  private func support(_ label: Int) -> SIMD8<Double>? {
    proof.isUnreached(label) ? nil : SIMD8<Double>(proof.supports[label])
  }

  /// Whether who is in a place at a point of some at a time or later is within its supports.
  private func holds(_ label: Int, _ least: SIMD8<Double>) -> Bool {
    guard let support = support(label) else { return false }
    return all(support .<= least + WalkProofCheck.slack)
  }

  /// What numbers may lose on the way, in units; the search rounds by more.
  private static let slack = 1e-4

  private func problemAtStarts() -> String? {
    for node in question.starts {
      let point = span([network.graph.nodes[node]])
      for label in places.labels(atNode: node) {
        let free = places.free(label)
        let start = max(free.lowerBound, question.times.lowerBound)
        if start > min(free.upperBound, question.times.upperBound) { continue }
        if !holds(label, units(start) - point.high) {
          return "\(places.name(label)) is no place of who starts at node \(node)"
        }
      }
    }
    return nil
  }

  private func problemAtGoals() -> String? {
    for node in question.goals {
      let point = span([network.graph.nodes[node]])
      for label in places.labels(atNode: node) {
        guard let support = support(label) else { continue }
        let free = places.free(label)
        let arrival = max(
          (support + point.low).max() - WalkProofCheck.slack, units(free.lowerBound))
        if arrival <= units(min(free.upperBound, question.times.upperBound)) {
          return "goal \(node) can be reached from \(places.name(label))"
        }
      }
    }
    return nil
  }

  /// What is wrong where one goes on from a place to those that border on it.
  private func problem(leaving label: Int) -> String? {
    guard let support = support(label) else { return nil }
    let free = places.free(label)
    let end = min(units(free.upperBound), units(question.times.upperBound))
    for border in places.borders(of: label) {
      let points = span(border.points)
      let arrival = max((support + points.low).max(), units(free.lowerBound))
      if arrival > end { continue }
      for next in border.labels {
        let entry = places.free(next, beyond: border)
        let start = units(entry.lowerBound)
        // Intervals stand in the order of their times.
        if start > end { break }
        let time = max(arrival, start)
        if time > min(end, units(entry.upperBound)) { continue }
        if !holds(next, pointwiseMax(support, time - points.high)) {
          return "\(places.name(next)) does not take in who comes from \(places.name(label))"
        }
      }
    }
    return nil
  }
}

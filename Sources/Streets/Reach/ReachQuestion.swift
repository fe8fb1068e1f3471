public import BergfriedCore

/// Whether a mover gets from one of the starts to one of the goals without ever being seen.
public struct ReachQuestion: Hashable, Sendable {
  /// Where and when the mover may begin.
  public let starts: [ReachSpot]
  /// Where and when the mover must arrive.
  public let goals: [ReachSpot]

  public init(from starts: [ReachSpot], to goals: [ReachSpot]) {
    self.starts = starts
    self.goals = goals
  }

  /// The last time at which a goal counts; what comes later decides nothing.
  public var end: Ticks {
    goals.map(\.window.upperBound).max() ?? ReachNetwork.always.lowerBound
  }

  /// The answer, with what shows that it is right.
  ///
  /// - Complexity: O(m log m) for m cells.
  public func answer(in network: ReachNetwork) -> ReachAnswer {
    let reach = Reach(network, from: starts, until: end)
    if let route = reach.route(to: goals) { return .reached(route) }
    return .unreachable(ReachProof(reach))
  }
}

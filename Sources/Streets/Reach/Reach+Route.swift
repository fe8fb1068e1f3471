import BergfriedCore

extension Reach {
  /// A route that arrives at the first goal as early as can be, or, asked backward, one from the
  /// last start; `nil` if there is none.
  ///
  /// - Complexity: O(legs × cells at the nodes passed).
  public func route(to goals: [ReachSpot]) -> ReachRoute? {
    let arrivals = goals.compactMap { goal in firstArrival(at: goal).map { (goal, $0) } }
    guard let (goal, arrival) = arrivals.min(by: { $0.1.key < $1.1.key }) else { return nil }
    var trace = ReachTrace(self)
    trace.arrive(arrival, at: goal.place)
    return ReachRoute(legs: trace.legs)
  }
}

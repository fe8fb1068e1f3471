import BergfriedCore
public import BergfriedStreets

/// Checks a ``WalkRoute`` against a network, leg by leg and without any search.
public struct WalkRouteCheck {
  private let network: WalkNetwork
  private let question: WalkQuestion

  /// So near to a border a place may lie on either side of it by rounding, in metres. Legs
  /// themselves follow each other to the last bit: a route of many small gaps would be no route.
  private static let near = 1e-6

  /// What is wrong with a route, in words; `nil` if it answers the question.
  ///
  /// - Complexity: O(legs × free intervals of a place).
  public static func problem(
    in route: WalkRoute, of question: WalkQuestion, on network: WalkNetwork
  ) -> String? {
    WalkRouteCheck(network: network, question: question).problem(in: route)
  }

  /// Where a leg begins or ends.
  private enum Spot {
    case street(ReachPlace)
    case ground(MapPoint)
  }

  private func problem(in route: WalkRoute) -> String? {
    guard let first = route.legs.first, let last = route.legs.last else {
      return "the route has no legs"
    }
    for (number, leg) in route.legs.enumerated() {
      if let problem = problem(in: leg) { return "leg \(number): \(problem)" }
    }
    for (number, (leg, next)) in zip(route.legs, route.legs.dropFirst()).enumerated() {
      if leg.leave != next.enter {
        return "leg \(number) ends at \(leg.leave.count), the next begins at \(next.enter.count)"
      }
      if !meet(ends(of: leg).to, ends(of: next).from) {
        return "leg \(number) does not end where the next begins"
      }
    }
    guard question.times.contains(first.enter),
      question.starts.contains(where: { meet(ends(of: first).from, .street(.node($0))) })
    else { return "begins where no start is, or at no time of the question" }
    guard question.times.contains(last.leave),
      question.goals.contains(where: { meet(ends(of: last).to, .street(.node($0))) })
    else { return "ends where no goal is, or at no time of the question" }
    return nil
  }

  private func problem(in leg: WalkRoute.Leg) -> String? {
    switch leg.place {
    case .street(let place):
      let route = ReachRoute(legs: [ReachRoute.Leg(place, enter: leg.enter, leave: leg.leave)])
      return RouteCheck.problemOfLegs(in: route, on: network.streets)
    case .ground(let cell, let from, let to):
      guard (0..<network.grid.shape.count).contains(cell) else { return "there is no cell \(cell)" }
      let always = ReachNetwork.always
      guard always.contains(leg.enter), always.contains(leg.leave) else { return "is out of time" }
      if leg.leave < leg.enter { return "ends before it begins" }
      let around = network.grid.rectangle(of: cell).grown(byMetres: WalkRouteCheck.near)
      guard around.contains(from), around.contains(to) else { return "leaves cell \(cell)" }
      let seconds = network.pace.seconds(
        inCell: cell, east: to.x - from.x, north: to.y - from.y)
      if seconds > (leg.leave - leg.enter).seconds { return "is too fast in cell \(cell)" }
      let free = network.free(inCell: cell)
      if free.isEmpty { return "cell \(cell) is barred" }
      return free.contains { $0.contains(leg.enter) && $0.contains(leg.leave) }
        ? nil : "is seen in cell \(cell)"
    }
  }

  private func ends(of leg: WalkRoute.Leg) -> (from: Spot, to: Spot) {
    switch leg.place {
    case .ground(_, let from, let to): return (.ground(from), .ground(to))
    case .street(.refuge(let node)): return (.street(.node(node)), .street(.node(node)))
    case .street(.piece(let piece, let from, let to)):
      return (
        .street(network.streets.place(on: piece, offset: from)),
        .street(network.streets.place(on: piece, offset: to))
      )
    }
  }

  /// Whether two spots are one; streets are left and entered at nodes that touch the ground.
  private func meet(_ one: Spot, _ other: Spot) -> Bool {
    switch (one, other) {
    case (.street(let one), .street(let other)): return one == other
    case (.ground(let one), .ground(let other)):
      return one == other
    case (.street(let place), .ground(let point)), (.ground(let point), .street(let place)):
      guard case .node(let node) = place else { return false }
      return !network.groundCells(atNode: node).isEmpty
        && network.graph.nodes[node] == point
    }
  }
}

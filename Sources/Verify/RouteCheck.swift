import BergfriedCore
public import BergfriedStreets

/// Checks a ``ReachRoute`` against a network, leg by leg and without any search: the checker of a
/// certificate of feasibility.
public struct RouteCheck {
  private let network: ReachNetwork
  private let question: ReachQuestion

  /// What is wrong with a route, in words; `nil` if it answers the question.
  ///
  /// - Complexity: O(legs × free intervals of a piece).
  public static func problem(
    in route: ReachRoute, of question: ReachQuestion, on network: ReachNetwork
  ) -> String? {
    RouteCheck(network: network, question: question).problem(in: route)
  }

  /// What is wrong with a single leg of a route, in words, wherever the route begins and ends.
  static func problemOfLegs(in route: ReachRoute, on network: ReachNetwork) -> String? {
    let check = RouteCheck(network: network, question: ReachQuestion(from: [], to: []))
    return route.legs.lazy.compactMap(check.problem(in:)).first
  }

  private func problem(in route: ReachRoute) -> String? {
    guard let first = route.legs.first, let last = route.legs.last else {
      return "the route has no legs"
    }
    for (number, leg) in route.legs.enumerated() {
      if let problem = problem(in: leg) { return "leg \(number): \(problem)" }
    }
    let start = ends(of: first).from
    guard question.starts.contains(where: { $0.place == start && $0.window.contains(first.enter) })
    else {
      return "begins at \(first.enter.count) at \(start), which is no start then"
    }
    for (number, (leg, next)) in zip(route.legs, route.legs.dropFirst()).enumerated() {
      if leg.leave != next.enter {
        return "leg \(number) ends at \(leg.leave.count), the next begins at \(next.enter.count)"
      }
      if ends(of: leg).to != ends(of: next).from {
        return "leg \(number) ends at \(ends(of: leg).to), the next begins elsewhere"
      }
    }
    let goal = ends(of: last).to
    guard question.goals.contains(where: { $0.place == goal && $0.window.contains(last.leave) })
    else {
      return "ends at \(last.leave.count) at \(goal), which is no goal then"
    }
    return nil
  }

  private func problem(in leg: ReachRoute.Leg) -> String? {
    let always = ReachNetwork.always
    guard always.contains(leg.enter), always.contains(leg.leave) else { return "is out of time" }
    if leg.leave < leg.enter { return "ends before it begins" }
    switch leg.place {
    case .refuge(let node):
      return network.refuges.contains(node) ? nil : "node \(node) is no refuge"
    case .piece(let piece, let from, let to):
      guard (0..<network.pieceCount).contains(piece) else { return "there is no piece \(piece)" }
      let travel = network.travel(along: piece)
      let all = Ticks(count: 0)...travel
      guard all.contains(from), all.contains(to) else { return "leaves piece \(piece) at an end" }
      if max(from, to) - min(from, to) > leg.leave - leg.enter {
        return "is too fast on piece \(piece)"
      }
      let isUnseen = network.cells(of: piece).contains { cell in
        let free = network.free(in: cell)
        return free.contains(leg.enter) && free.contains(leg.leave)
      }
      return isUnseen ? nil : "is seen on piece \(piece)"
    }
  }

  /// Where a leg begins and ends; the ends of pieces are nodes.
  private func ends(of leg: ReachRoute.Leg) -> (from: ReachPlace, to: ReachPlace) {
    switch leg.place {
    case .refuge(let node): (.node(node), .node(node))
    case .piece(let piece, let from, let to):
      (network.place(on: piece, offset: from), network.place(on: piece, offset: to))
    }
  }
}

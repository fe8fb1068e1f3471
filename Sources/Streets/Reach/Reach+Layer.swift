import BergfriedCore

extension Reach {
  /// Where the mover gets to from here on, once it has passed one of some spots in its window
  /// without having been seen: the next layer of a search. Searches in layers answer questions
  /// about movers that are known to have been at places, one after the other.
  ///
  ///     let first = Reach(network, from: starts)
  ///     let second = first.continued(through: [ReachSpot(.node(4), nine...ten)])
  ///     Reach.route(through: [first, second], to: goals)
  ///
  /// - Complexity: O(m log m) for m cells.
  public func continued(through spots: [ReachSpot]) -> Reach {
    let passed = spots.flatMap { spot in
      arrivals(at: spot).map { arrival in
        let ends = [keys.time(arrival.key), keys.time(arrival.last)].map(Ticks.init(count:))
        return ReachSpot(spot.place, min(ends[0], ends[1])...max(ends[0], ends[1]))
      }
    }
    return direction == .onward
      ? Reach(network, from: passed, until: limit) : Reach(network, to: passed, since: limit)
  }

  /// A route that arrives as early as can be at a goal of the last of several layers, each
  /// continued from the one before; `nil` if there is none.
  ///
  /// - Precondition: there is a layer, and all search onward.
  public static func route(through layers: [Reach], to goals: [ReachSpot]) -> ReachRoute? {
    precondition(
      !layers.isEmpty && layers.allSatisfy { $0.direction == .onward },
      "a route leads through layers that were searched onward")
    var (legs, goals): ([ReachRoute.Leg], [ReachSpot]) = ([], goals)
    for layer in layers.reversed() {
      guard let route = layer.route(to: goals), let first = route.legs.first else { return nil }
      legs = route.legs + legs
      goals = [ReachSpot(layer.network.start(of: first), first.enter...first.enter)]
    }
    return ReachRoute(legs: legs)
  }
}

extension ReachNetwork {
  /// Where a leg begins.
  fileprivate func start(of leg: ReachRoute.Leg) -> ReachPlace {
    switch leg.place {
    case .refuge(let node): .node(node)
    case .piece(let piece, let from, _): place(on: piece, offset: from)
    }
  }
}

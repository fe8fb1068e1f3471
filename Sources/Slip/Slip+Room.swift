public import BergfriedCore
public import BergfriedStreets

extension Slip {
  /// The speeds that are asked about, in metres per second.
  public static let speeds = 0.01...100.0

  /// With a route the lowest speed that suffices; otherwise the greatest at which nobody gets
  /// through for certain, `nil` if that is beyond ``speeds`` or below. To a hundredth of itself.
  ///
  /// - Complexity: some twenty searches.
  public var criticalSpeed: Double? {
    if case .unconnected = verdict { return nil }
    func passes(_ speed: Double) -> Bool {
      route(in: ground.network(network, bound, speed: speed)) != nil
    }
    let isRoute = bound == .strict
    var (low, high) = (Slip.speeds.lowerBound, Slip.speeds.upperBound)
    guard passes(high) else { return nil }
    if passes(low) { return isRoute ? low : nil }
    while high / low > 1.01 {
      let middle = (low * high).squareRoot()
      if passes(middle) { high = middle } else { low = middle }
    }
    return isRoute ? high : low
  }

  /// A route and how much room it has.
  public struct Roomy: Sendable {
    /// By how much every look could begin earlier and end later with this route left.
    public let grace: Ticks
    /// The route that has so much.
    public let route: ReachRoute
  }

  /// The route that leaves the most room, to a second; `nil` without a route.
  ///
  /// - Complexity: some fifteen searches.
  public var roomiest: Roomy? {
    guard case .route(let route) = verdict else { return nil }
    let second = 1_000_000 as Int64
    let night = question.times.upperBound - question.times.lowerBound
    var best = Roomy(grace: Ticks(count: 0), route: route)
    var (low, high) = (0 as Int64, night.count / second + 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      let grace = Ticks(count: middle * second)
      let network = ground.network(.strict, speed: question.speedMetresPerSecond, grace: grace)
      if let route = self.route(in: network) {
        (low, best) = (middle, Roomy(grace: grace, route: route))
      } else {
        high = middle
      }
    }
    return best
  }

  /// The latest time at which someone may begin and still get through; `nil` without a route.
  ///
  /// - Complexity: one search.
  public var latestStart: Ticks? {
    guard case .route = verdict else { return nil }
    let reach = Reach(network, to: question.reach.goals, since: question.times.lowerBound)
    return question.reach.starts.compactMap { reach.time(at: $0) }.max()
  }

  /// The earliest midnight for which someone gets through; `nil` without a route.
  public var earliestEnd: Ticks? {
    guard case .route(let route) = verdict else { return nil }
    return route.legs.last?.leave
  }

  /// How near a route comes to a look on a piece.
  public struct Escape: Hashable, Sendable {
    /// By its place in the graph's pieces.
    public let piece: Int
    /// When the mover enters after a look, or leaves before one.
    public let time: Ticks
    /// How long before or after that the piece is possibly seen.
    public let room: Ticks
  }

  /// The legs of a route that have the least room, the narrowest first.
  ///
  /// - Parameter count: so many at the most, no two within a minute of each other.
  /// - Complexity: O(legs log legs).
  public func escapes(of route: ReachRoute, count: Int) -> [Escape] {
    var all: [Escape] = []
    for leg in route.legs {
      guard case .piece(let piece, _, _) = leg.place else { continue }
      let seen = ground.seenTimes(ofPart: piece, bound).intervals
      if let last = seen.last(where: { $0.upperBound <= leg.enter }) {
        all.append(Escape(piece: piece, time: leg.enter, room: leg.enter - last.upperBound))
      }
      if let next = seen.first(where: { $0.lowerBound >= leg.leave }) {
        all.append(Escape(piece: piece, time: leg.leave, room: next.lowerBound - leg.leave))
      }
    }
    var narrowest: [Escape] = []
    for escape in all.sorted(by: { ($0.room, $0.time) < ($1.room, $1.time) }) {
      if narrowest.count == count { break }
      let isNew = narrowest.allSatisfy {
        max($0.time, escape.time) - min($0.time, escape.time) > Ticks.seconds(60)
      }
      if isNew { narrowest.append(escape) }
    }
    return narrowest
  }
}

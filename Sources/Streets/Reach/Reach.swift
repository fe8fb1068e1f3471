public import BergfriedCore

/// When a mover can be where without ever having been seen: the earliest arrivals.
///
///     let reach = Reach(network, from: [ReachSpot(.node(0), bell...bell)])
///     reach.time(at: ReachSpot(.node(9)))  // the earliest arrival, `nil` if there is none
///
/// **Model.** The mover goes along pieces of a ``ReachNetwork`` in any way, waits and turns back
/// wherever it likes, is never faster than a piece's travel time says, and is on a piece only
/// while that is free. Time and place are continuous. Knowing the looks is no matter of the mover:
/// the answer is whether such a motion exists.
///
/// **Why one number per node interval is enough.** Who enters a cell early can wait in it. So a
/// cell is reached at a place *s* from its `from` exactly from min(*e* + *s*, *f* + travel - *s*)
/// on, *e* and *f* being when it was entered at its ends. When a node interval is first entered
/// decides when its cells are, and Dijkstra's search finds that for all of them. It is safe
/// interval path planning (Phillips & Likhachev 2011) with intervals for edges too.
///
/// Asked backward, it tells the latest departure instead, from which a goal is still reached.
public struct Reach: Sendable {
  /// Which way time is searched.
  public enum Direction: Sendable {
    /// Where one gets to, and the earliest arrival there.
    case onward
    /// Where one gets from, and the latest departure there.
    case back
  }

  /// Where the mover goes.
  public let network: ReachNetwork
  /// Which way time was searched.
  public let direction: Direction
  /// Where the mover begins; backward, where it must arrive.
  public let spots: [ReachSpot]
  /// The last time of interest, backward the first; nothing is told of times beyond it.
  public let limit: Ticks
  let search: ReachSearch

  /// Finds the earliest arrivals everywhere.
  ///
  /// - Parameter limit: the last time of interest.
  /// - Complexity: O(m log m) for m cells.
  public init(
    _ network: ReachNetwork, from starts: [ReachSpot],
    until limit: Ticks = ReachNetwork.always.upperBound
  ) {
    self.init(network, starts, .onward, limit: limit)
  }

  /// Finds the latest departures everywhere.
  ///
  /// - Parameter limit: the first time of interest.
  /// - Complexity: O(m log m) for m cells.
  public init(
    _ network: ReachNetwork, to goals: [ReachSpot],
    since limit: Ticks = ReachNetwork.always.lowerBound
  ) {
    self.init(network, goals, .back, limit: limit)
  }

  private init(
    _ network: ReachNetwork, _ spots: [ReachSpot], _ direction: Direction, limit: Ticks
  ) {
    self.network = network
    self.direction = direction
    self.spots = spots
    let always = ReachNetwork.always
    self.limit = min(max(limit, always.lowerBound), always.upperBound)
    let keys = ReachKeys(direction)
    let sources = spots.enumerated().flatMap { keys.sources(of: $1, number: $0, in: network) }
    search = ReachSearch(
      network.cells, from: sources, isBack: direction == .back,
      limit: keys.key(self.limit.count))
  }

  /// When each of a node's free intervals is first entered, or last left if asked backward; `nil`
  /// where it cannot be.
  public func times(at node: Int) -> [Ticks?] {
    network.cells.intervals(of: node).map { time(search.labels[$0].key) }
  }

  /// When the cells of a piece are entered at its ends, in the order of its cells.
  public func entries(of piece: Int) -> [ReachEntry] {
    network.cells(of: piece).map { cell in
      let (from, to) = entryKeys(of: cell)
      return ReachEntry(free: network.free(in: cell), from: time(from), to: time(to))
    }
  }

  /// The earliest arrival at a place in its window, or the latest departure if asked backward.
  ///
  /// - Complexity: O(n) for n free intervals there.
  public func time(at spot: ReachSpot) -> Ticks? {
    firstArrival(at: spot).flatMap { time($0.key) }
  }

  /// Where on a piece the mover may be at a time, as places from its `from` in ticks of travel;
  /// backward, from where a goal can be reached yet.
  ///
  /// There are at most two stretches, and one more for each spot on the piece itself.
  public func stretches(of piece: Int, at time: Ticks) -> [ClosedRange<Ticks>] {
    guard let cell = network.cells(of: piece).first(where: { network.free(in: $0).contains(time) })
    else { return [] }
    let now = keys.key(time.count)
    let travel = network.travel[piece]
    var parts: [ClosedRange<Int64>] = []
    let (from, to) = entryKeys(of: cell)
    if from <= now { parts.append(0...min(travel, now - from)) }
    if to <= now { parts.append(max(0, travel - (now - to))...travel) }
    for source in pointSources(in: cell, of: piece) where source.key <= now {
      let far = now - source.key
      parts.append(max(0, source.offset - far)...min(travel, source.offset + far))
    }
    return Reach.joined(parts)
  }

  private static func joined(_ parts: [ClosedRange<Int64>]) -> [ClosedRange<Ticks>] {
    var joined: [ClosedRange<Ticks>] = []
    for part in parts.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let (start, end) = (Ticks(count: part.lowerBound), Ticks(count: part.upperBound))
      if let last = joined.last, start <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, end)
      } else {
        joined.append(start...end)
      }
    }
    return joined
  }

  private func time(_ key: Int64) -> Ticks? {
    key == ReachSearch.unreached ? nil : Ticks(count: keys.time(key))
  }
}

import BergfriedCore
import BergfriedCoverage
import BergfriedStreets

/// When to go a way: at each node on it one waits for whole steps, and passes the pieces at full
/// speed, to the tick.
///
/// Times at a node are counted from when the fastest can be there, so that nothing is rounded.
struct WayTiming {
  private let network: ExposureNetwork
  private let joints: NodePieces
  private let way: [WaySweep.Step]
  private let step: Int64
  /// How many steps the mover has to spare.
  private let count: Int
  /// The nodes on the way, and how long the fastest takes to each.
  private let nodes: [Int]
  private let offsets: [Int64]

  /// - Returns: `nil` where the fastest does not get there before midnight.
  init?(
    _ way: [WaySweep.Step], from start: Int, _ network: ExposureNetwork, _ joints: NodePieces,
    step: Int64
  ) {
    self.network = network
    self.joints = joints
    self.way = way
    var (nodes, offsets) = ([start], [0 as Int64])
    for part in way {
      let ends = network.ends[part.piece]
      nodes.append(part.isOnward ? ends.to : ends.from)
      offsets.append(offsets.last! + network.travel[part.piece])
    }
    self.nodes = nodes
    self.offsets = offsets
    let spare = (network.times.upperBound - network.times.lowerBound).count - offsets.last!
    guard spare >= 0 else { return nil }
    // Long ways are timed in longer steps, so that this takes less than the sweep.
    let least = spare * Int64(nodes.count) / 4_000_000 + 1
    self.step = max(step, least)
    count = Int(spare / self.step)
  }

  /// The best times.
  ///
  /// - Complexity: O(way × steps).
  func route() -> ReachRoute {
    var exposures = [Double](repeating: 0, count: count + 1)
    var hasWaited: [[Bool]] = []
    for place in nodes.indices {
      if place > 0 {
        let rate = network.rates[way[place - 1].piece]
        let before = sums(of: rate, after: offsets[place - 1])
        let after = sums(of: rate, after: offsets[place])
        for moment in 0...count { exposures[moment] += after[moment] - before[moment] }
      }
      var waits = [Bool](repeating: false, count: count + 1)
      if place > 0, place + 1 < nodes.count {
        let costs = waiting(at: place)
        for moment in stride(from: 1, through: count, by: 1) {
          let waited = exposures[moment - 1] + costs[moment - 1].exposure
          if waited < exposures[moment] { (exposures[moment], waits[moment]) = (waited, true) }
        }
      }
      hasWaited.append(waits)
    }
    return route(arriving: exposures.indices.min { exposures[$0] < exposures[$1] }!, hasWaited)
  }

  /// Goes back from the moment of arrival.
  private func route(arriving last: Int, _ hasWaited: [[Bool]]) -> ReachRoute {
    var (moment, legs) = (last, [ReachRoute.Leg]())
    for place in nodes.indices.reversed() {
      if hasWaited[place][moment] {
        let costs = waiting(at: place)
        while hasWaited[place][moment] {
          moment -= 1
          let (enter, leave) = (time(place, moment), time(place, moment + 1))
          let spot = self.spot(at: place, costs[moment].piece)
          if let next = legs.last, next.place == spot, next.enter == leave {
            legs[legs.count - 1].enter = enter
          } else {
            legs.append(ReachRoute.Leg(spot, enter: enter, leave: leave))
          }
        }
      }
      guard place > 0 else { break }
      let part = way[place - 1]
      let (near, far) = (Ticks(count: 0), Ticks(count: network.travel[part.piece]))
      legs.append(
        ReachRoute.Leg(
          .piece(part.piece, from: part.isOnward ? near : far, to: part.isOnward ? far : near),
          enter: time(place - 1, moment), leave: time(place, moment)))
    }
    if legs.isEmpty {
      let (now, spot) = (time(0, moment), self.spot(at: 0, waiting(at: 0)[0].piece))
      legs = [ReachRoute.Leg(spot, enter: now, leave: now)]
    }
    return ReachRoute(legs: legs.reversed())
  }

  private func time(_ place: Int, _ moment: Int) -> Ticks {
    network.times.lowerBound + Ticks(count: offsets[place] + Int64(moment) * step)
  }

  /// Standing at a node, on one of its pieces or in a refuge.
  private func spot(at place: Int, _ piece: Int32) -> ReachRoute.Place {
    let (node, piece) = (nodes[place], Int(piece))
    if network.isRefuge[node] { return .refuge(node) }
    let offset = Ticks(count: network.ends[piece].from == node ? 0 : network.travel[piece])
    return .piece(piece, from: offset, to: offset)
  }

  /// What waiting from each moment to the next costs at the least, and on which piece.
  private func waiting(at place: Int) -> [(exposure: Double, piece: Int32)] {
    let entries = joints.entries(of: nodes[place])
    var costs = [(exposure: Double, piece: Int32)](
      repeating: (.infinity, -1), count: max(1, count))
    for piece in entries.map({ joints.pieces[$0] }) {
      let sums = sums(of: network.rates[Int(piece)], after: offsets[place])
      for moment in 0..<count where sums[moment + 1] - sums[moment] < costs[moment].exposure {
        costs[moment] = (sums[moment + 1] - sums[moment], piece)
      }
      if count == 0 { costs[0] = (0, piece) }
    }
    return network.isRefuge[nodes[place]] ? costs.map { (0, $0.piece) } : costs
  }

  /// The exposure from the bell until each moment at a place.
  private func sums(of rate: DetectionRate, after offset: Int64) -> [Double] {
    let bell = network.times.lowerBound.count
    var (steps, next, done) = (rate.steps, 0, 0.0)
    steps.removeAll { $0.times.upperBound.count <= bell }
    return (0...count).map { moment in
      let time = bell + offset + Int64(moment) * step
      while next < steps.count, steps[next].times.upperBound.count <= time {
        let start = max(steps[next].times.lowerBound.count, bell)
        done += Double(steps[next].times.upperBound.count - start) / 1e6 * steps[next].perSecond
        next += 1
      }
      guard next < steps.count else { return done }
      let since = max(steps[next].times.lowerBound.count, bell)
      return done + Double(max(0, time - since)) / 1e6 * steps[next].perSecond
    }
  }
}

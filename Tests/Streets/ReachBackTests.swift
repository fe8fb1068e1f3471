import BergfriedCore
import BergfriedStreets
import BergfriedTestSupport
import Testing

/// The search backward against the sweep over every tick and place.
@Suite struct ReachBackTests {
  /// Whether a goal is reached by who is at a node at a tick.
  private static func reaches(
    _ goals: [ReachSpot], on network: ReachNetwork, from node: Int, at time: Ticks
  ) -> Bool {
    let sweep = TickSweep(
      network, from: [ReachSpot(.node(node), time...time)], last: RandomReach.last)
    return goals.contains { sweep.time(at: $0) != nil }
  }

  /// From the last departure of each interval a goal is reached, from the tick after it none.
  @Test(arguments: ReachTests.blocks)
  func `last departures are those of the sweep`(block: Int) {
    var (refuges, departures) = (0, 0)
    for seed in ReachTests.seeds(block).prefix(40) {
      let world = RandomReach(seed: seed)
      let network = world.network
      let back = Reach(network, to: world.goals)
      for node in 0..<network.nodeCount {
        for (interval, last) in zip(network.intervals(of: node), back.times(at: node)) {
          let place = "seed \(seed), node \(node) in \(interval)"
          guard let last else {
            let first = max(interval.lowerBound, ticks(0))
            let isReached = ReachBackTests.reaches(
              world.goals, on: network, from: node, at: first)
            #expect(!isReached, "\(place)")
            continue
          }
          departures += 1
          refuges += network.refuges.contains(node) ? 1 : 0
          #expect(
            ReachBackTests.reaches(world.goals, on: network, from: node, at: last), "\(place)")
          let after = last + ticks(1)
          guard interval.contains(after), after <= ticks(RandomReach.last) else { continue }
          let isReached = ReachBackTests.reaches(world.goals, on: network, from: node, at: after)
          #expect(!isReached, "\(place)")
        }
      }
    }
    #expect(departures > 30 && refuges > 0, "\(departures) departures, \(refuges) from refuges")
  }

  @Test(arguments: ReachTests.blocks)
  func `all departures are those of a sweep run backward`(block: Int) {
    var refuges = 0
    for seed in ReachTests.seeds(block) {
      let world = RandomReach(seed: seed)
      let network = world.network
      let mirrored = world.mirrored
      let back = Reach(network, to: world.goals)
      let sweep = TickSweep(mirrored.network, from: mirrored.starts, last: RandomReach.last)
      let mirror = { (time: Ticks) in ticks(RandomReach.last) - time }
      for node in 0..<network.nodeCount {
        let swept = network.intervals(of: node).map { interval in
          let window = mirror(interval.upperBound)...mirror(interval.lowerBound)
          return sweep.time(at: ReachSpot(.node(node), window)).map { mirror(ticks($0)) }
        }
        #expect(back.times(at: node) == swept, "seed \(seed), node \(node)")
      }
      for (start, spot) in zip(world.starts, mirrored.goals) {
        let swept = sweep.time(at: spot).map { mirror(ticks($0)) }
        #expect(back.time(at: start) == swept, "seed \(seed), \(start)")
      }
      refuges += network.refuges.isEmpty ? 0 : 1
    }
    #expect(refuges > 20, "\(refuges) worlds with refuges")
  }

  @Test(arguments: ReachTests.blocks)
  func `places to reach a goal from are those of a sweep run backward`(block: Int) {
    for seed in ReachTests.seeds(block).prefix(60) {
      let world = RandomReach(seed: seed)
      let network = world.network
      let mirrored = world.mirrored
      let back = Reach(network, to: world.goals)
      let sweep = TickSweep(mirrored.network, from: mirrored.starts, last: RandomReach.last)
      for (tick, piece) in (0...RandomReach.last).flatMap({ tick in
        (0..<network.pieceCount).map { (tick, $0) }
      }) {
        let stretches = back.stretches(of: piece, at: ticks(tick))
        let inner = 1..<max(1, Int(network.travel(along: piece).count))
        let held = inner.filter { place in stretches.contains { $0.contains(ticks(place)) } }
        let swept = inner.filter { sweep.points[RandomReach.last - tick][piece][$0] }
        #expect(held == swept, "seed \(seed), piece \(piece) at \(tick)")
      }
    }
  }

  @Test(arguments: ReachTests.blocks)
  func `a limit leaves what is after it`(block: Int) {
    for seed in ReachTests.seeds(block) {
      let world = RandomReach(seed: seed)
      let network = world.network
      let limit = ticks(seed % 30 + 5)
      let all = Reach(network, to: world.goals)
      let some = Reach(network, to: world.goals, since: limit)
      let cut = { (time: Ticks?) in time.flatMap { $0 >= limit ? $0 : nil } }
      for node in 0..<network.nodeCount {
        #expect(some.times(at: node) == all.times(at: node).map(cut), "seed \(seed)")
      }
      for start in world.starts {
        #expect(some.time(at: start) == cut(all.time(at: start)), "seed \(seed)")
      }
    }
  }
}

import BergfriedCore
import BergfriedStreets
import BergfriedTestSupport
import BergfriedVerify
import Testing

/// Searches in layers against sweeps, each of which goes on where the one before passes a place.
@Suite struct ReachLayerTests {
  /// Places on the way, in windows between those of starts and goals.
  private func middles(of world: RandomReach, seed: Int) -> [ReachSpot] {
    var random = SeededRandom(seed: UInt64(seed) &+ 77_000)
    return (0..<Int.random(in: 1...3, using: &random)).map { _ in
      let first = Int.random(in: 5...25, using: &random)
      let window = ticks(first)...ticks(first + Int.random(in: 0...9, using: &random))
      let piece = Int.random(in: world.pieces.indices, using: &random)
      let travel = world.pieces[piece].travel
      if travel > 1, Bool.random(using: &random) {
        let offset = ticks(Int.random(in: 1..<travel, using: &random))
        return ReachSpot(.point(piece: piece, offset: offset), window)
      }
      return ReachSpot(.node(Int.random(in: 0..<world.nodeCount, using: &random)), window)
    }
  }

  /// Every tick at which a spot can be held as a start of its own.
  private func passed(_ spots: [ReachSpot], in sweep: TickSweep) -> [ReachSpot] {
    spots.flatMap { spot in
      (0...RandomReach.last).filter {
        spot.window.contains(ticks($0)) && sweep.holds(spot.place, at: $0)
      }.map { ReachSpot(spot.place, ticks($0)...ticks($0)) }
    }
  }

  @Test(arguments: ReachTests.blocks)
  func `layers are those of sweeps`(block: Int) {
    var (reached, routes) = (0, 0)
    for seed in ReachTests.seeds(block) {
      let world = RandomReach(seed: seed)
      let network = world.network
      let middles = middles(of: world, seed: seed)
      let first = Reach(network, from: world.starts)
      let second = first.continued(through: middles)
      let sweep = TickSweep(network, from: world.starts, last: RandomReach.last)
      let next = TickSweep(network, from: passed(middles, in: sweep), last: RandomReach.last)
      for node in 0..<network.nodeCount {
        let swept = network.intervals(of: node).map { interval in
          next.time(at: ReachSpot(.node(node), interval)).map(ticks)
        }
        #expect(second.times(at: node) == swept, "seed \(seed), node \(node)")
        reached += swept.count { $0 != nil }
      }
      let arrival = world.goals.compactMap { next.time(at: $0) }.min()
      let route = Reach.route(through: [first, second], to: world.goals)
      #expect(route?.legs.last?.leave == arrival.map(ticks), "seed \(seed)")
      if let route {
        routes += 1
        let problem = RouteCheck.problem(in: route, of: world.question, on: network)
        #expect(problem == nil, "seed \(seed): \(problem ?? "")")
        #expect(middles.contains { passes(route, $0, on: network) }, "seed \(seed)")
      }
    }
    #expect(reached > 40 && routes > 2, "\(reached), \(routes)")
  }

  /// Whether a leg ends or begins at a spot in its window.
  private func passes(_ route: ReachRoute, _ spot: ReachSpot, on network: ReachNetwork) -> Bool {
    route.legs.contains { leg in
      switch leg.place {
      case .refuge(let node):
        spot.place == .node(node) && spot.window.overlaps(leg.enter...leg.leave)
      case .piece(let piece, let from, let to):
        [(from, leg.enter), (to, leg.leave)].contains { offset, time in
          network.place(on: piece, offset: offset) == spot.place && spot.window.contains(time)
        }
      }
    }
  }

  /// Asked backward, a layer tells from where one can pass the place and still reach a goal.
  @Test(arguments: ReachTests.blocks)
  func `layers backward meet layers onward`(block: Int) {
    for seed in ReachTests.seeds(block) {
      let world = RandomReach(seed: seed)
      let middles = middles(of: world, seed: seed)
      let onward = Reach(world.network, from: world.starts).continued(through: middles)
      let back = Reach(world.network, to: world.goals).continued(through: middles)
      let arrives = world.goals.contains { onward.time(at: $0) != nil }
      let departs = world.starts.contains { back.time(at: $0) != nil }
      #expect(arrives == departs, "seed \(seed)")
    }
  }
}

import BergfriedCore
import BergfriedStreets
import BergfriedTestSupport
import BergfriedVerify
import Testing

/// The search against a sweep over every tick and place.
@Suite struct ReachTests {
  /// Seeds in blocks: thousands of small worlds, few lines of report.
  static let blocks = 0..<20
  static func seeds(_ block: Int) -> Range<Int> { block * 200..<(block + 1) * 200 }

  @Test(arguments: blocks)
  func `arrivals are those of the sweep`(block: Int) {
    for seed in ReachTests.seeds(block) {
      let world = RandomReach(seed: seed)
      let network = world.network
      let reach = Reach(network, from: world.starts)
      let sweep = TickSweep(network, from: world.starts, last: RandomReach.last)
      for node in 0..<network.nodeCount {
        let swept = network.intervals(of: node).map { interval in
          sweep.time(at: ReachSpot(.node(node), interval)).map(ticks)
        }
        #expect(reach.times(at: node) == swept, "seed \(seed), node \(node)")
      }
      for goal in world.goals {
        #expect(reach.time(at: goal) == sweep.time(at: goal).map(ticks), "seed \(seed), \(goal)")
      }
    }
  }

  @Test(arguments: blocks)
  func `every answer carries what shows it`(block: Int) {
    var reached = 0
    for seed in ReachTests.seeds(block) {
      let world = RandomReach(seed: seed)
      let (network, question) = (world.network, world.question)
      let sweep = TickSweep(network, from: world.starts, last: RandomReach.last)
      let first = world.goals.compactMap { sweep.time(at: $0) }.min()
      switch question.answer(in: network) {
      case .reached(let route):
        reached += 1
        #expect(route.legs.last?.leave == first.map(ticks), "seed \(seed)")
        let problem = RouteCheck.problem(in: route, of: question, on: network)
        #expect(problem == nil, "seed \(seed): \(problem ?? "")")
      case .unreachable(let proof):
        #expect(first == nil, "seed \(seed)")
        let problem = ProofCheck.problem(in: proof, of: question, on: network)
        #expect(problem == nil, "seed \(seed): \(problem ?? "")")
      }
    }
    #expect((10..<190).contains(reached), "\(reached) of 200 reached")
  }

  @Test(arguments: blocks)
  func `places that may be held are those of the sweep`(block: Int) {
    for seed in ReachTests.seeds(block).prefix(60) {
      let world = RandomReach(seed: seed)
      let network = world.network
      let reach = Reach(network, from: world.starts)
      let sweep = TickSweep(network, from: world.starts, last: RandomReach.last)
      for (tick, piece) in (0...RandomReach.last).flatMap({ tick in
        (0..<network.pieceCount).map { (tick, $0) }
      }) {
        let stretches = reach.stretches(of: piece, at: ticks(tick))
        let inner = 1..<max(1, Int(network.travel(along: piece).count))
        let held = inner.filter { place in stretches.contains { $0.contains(ticks(place)) } }
        let swept = inner.filter { sweep.points[tick][piece][$0] }
        #expect(held == swept, "seed \(seed), piece \(piece) at \(tick)")
      }
    }
  }
}

import BergfriedCore
import BergfriedStreets
import BergfriedVerify
import Testing

/// Ways over streets and ground.
@Suite struct WalkPathsTests {
  /// A cell takes some ticks only, so that all of them can be gone through.
  private func walks(_ seed: UInt64, _ count: Int) -> [RandomWalk] {
    var seeds = SeededRandom(seed: seed)
    return (0..<count).map { _ in RandomWalk(seed: seeds.next(), speed: 8e5, night: 90) }
  }

  @Test func `no way arrives earlier, and none that there is is missed`() {
    var (found, overGround) = (0, 0)
    for walk in walks(31, 300) {
      let route = walk.question.route(on: walk.network)
      let arrival = WalkSweep(walk).arrival
      #expect(route?.legs.last?.leave.count == arrival, "seed \(walk.seed)")
      guard let route else { continue }
      let problem = WalkRouteCheck.problem(in: route, of: walk.question, on: walk.network)
      #expect(problem == nil, "seed \(walk.seed)")
      found += 1
      overGround += route.legs.contains { $0.isOverGround } ? 1 : 0
    }
    #expect(found > 80 && found < 280 && overGround > 40, "\(found), \(overGround)")
  }

  /// Who can be found on the way is nobody whom the proof rules out.
  @Test func `a proof excludes no way that there is`() {
    var (proofs, routes) = (0, 0)
    for walk in walks(32, 600) {
      let proof = walk.question.proof(on: walk.network)
      let route = walk.question.route(on: walk.network)
      #expect(proof == nil || route == nil, "seed \(walk.seed)")
      if let proof {
        let problem = WalkProofCheck.problem(in: proof, of: walk.question, on: walk.network)
        #expect(problem == nil, "seed \(walk.seed)")
      }
      proofs += proof == nil ? 0 : 1
      routes += route == nil ? 0 : 1
    }
    #expect(proofs > 60 && routes > 150, "\(proofs), \(routes)")
  }
}

extension WalkRoute.Leg {
  var isOverGround: Bool { if case .ground = place { true } else { false } }
}

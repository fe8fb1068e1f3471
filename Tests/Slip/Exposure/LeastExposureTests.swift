import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import BergfriedVerify
import Testing

@testable import BergfriedSlip

/// Both bounds against a literal search of small seeded nets.
@Suite struct LeastExposureTests {
  /// Steps that divide a second, and some that nothing fits.
  private static let steps: [Int64] = [
    9_000_000, 4_000_000, 1_700_000, 1_000_000, 333_333, 100_000,
  ]

  @Test func `no motion gets below the lower bound, and the route is within`() async throws {
    var seeds = SeededRandom(seed: 6001)
    var counts = (none: 0, unnoticed: 0, noticed: 0)
    for _ in 0..<400 {
      let net = RandomExposure(seed: seeds.next())
      let (network, least) = (net.network, net.least)
      let joints = NodePieces(network)
      let goal = net.nodeCount - 1
      for step in Self.steps {
        let bound = LeastSweep(network, joints, from: [0], to: [goal], step: step).exposure
        #expect(bound <= least + 1e-12, "seed \(net.seed), step \(step): \(bound), \(least)")
        let sweep = WaySweep(network, joints, from: [0], to: [goal], step: step)
        guard let way = sweep.way, let start = sweep.start else { continue }
        let timing = try #require(WayTiming(way, from: start, network, joints, step: step / 4))
        let exposure = network.exposure(of: timing.route())
        #expect(exposure >= least - 1e-12, "seed \(net.seed), step \(step): \(exposure)")
      }
      switch least {
      case .infinity: counts.none += 1
      case 0: counts.unnoticed += 1
      default: counts.noticed += 1
      }
    }
    #expect(counts.none > 5 && counts.unnoticed > 20 && counts.noticed > 100, "\(counts)")
  }

  @Test func `the bounds close`() async throws {
    var seeds = SeededRandom(seed: 6002)
    var counts = (near: 0, wide: 0)
    for _ in 0..<150 {
      let net = RandomExposure(seed: seeds.next())
      let goal = net.nodeCount - 1
      let answer = await LeastExposure(
        in: net.network, from: [0], to: [goal], cores: 2, work: 300_000)
      let least = net.least
      guard least < .infinity else {
        #expect(answer.route == nil && answer.upper == .infinity, "seed \(net.seed)")
        continue
      }
      #expect(answer.lower <= least + 1e-12 && least <= answer.upper + 1e-12, "seed \(net.seed)")
      guard least > 0 else { continue }
      if answer.isNear { counts.near += 1 } else { counts.wide += 1 }
    }
    #expect(counts.near > 30 && counts.near > 10 * counts.wide, "\(counts)")
  }

  @Test func `routes can be gone, and are as exposed as they say`() async throws {
    var seeds = SeededRandom(seed: 6003)
    var count = 0
    for _ in 0..<300 {
      let net = RandomExposure(seed: seeds.next())
      let answer = await LeastExposure(
        in: net.network, from: [0], to: [net.nodeCount - 1], cores: 1, work: 20_000)
      guard let route = answer.route else { continue }
      let times = net.network.times
      var draft = ReachDraft(nodeCount: net.nodeCount)
      for piece in net.pieces {
        draft.add(
          from: piece.from, to: piece.to, travel: .seconds(Int64(piece.travel)),
          free: IntervalSet(times))
      }
      for refuge in net.refuges { draft.addRefuge(refuge) }
      let window = times.lowerBound...times.upperBound
      let question = ReachQuestion(
        from: [ReachSpot(.node(0), window)], to: [ReachSpot(.node(net.nodeCount - 1), window)])
      let problem = RouteCheck.problem(in: route, of: question, on: ReachNetwork(draft))
      #expect(problem == nil, "seed \(net.seed): \(problem ?? "")")
      count += 1
    }
    #expect(count > 250)
  }

  /// At one step the sweep only grows with the rates.
  @Test func `higher rates never lower the bound`() {
    var seeds = SeededRandom(seed: 6004)
    for _ in 0..<200 {
      let net = RandomExposure(seed: seeds.next())
      var random = SeededRandom(seed: net.seed)
      let (less, more) = (net.network, net.network { $0 + (random.unit() < 0.3 ? 0.05 : 0) })
      let joints = NodePieces(less)
      for step in Self.steps {
        let bounds = [less, more].map {
          LeastSweep($0, joints, from: [0], to: [net.nodeCount - 1], step: step).exposure
        }
        #expect(bounds[0] <= bounds[1], "seed \(net.seed), step \(step)")
      }
    }
  }
}

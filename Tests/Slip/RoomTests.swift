import BergfriedCore
import BergfriedCoverage
import BergfriedSlip
import BergfriedStreets
import BergfriedVerify
import Testing

/// What stands beside a verdict: each figure is the last with which it still holds.
@Suite struct RoomTests {
  /// - Parameter slow: asks about people so slow that some do not get through for that.
  private func slips(
    seed: UInt64, towns: Int, slow: Bool = false
  ) async throws -> [(slip: Slip, coverage: Coverage)] {
    var seeds = SeededRandom(seed: seed)
    var slips: [(Slip, Coverage)] = []
    for _ in 0..<towns {
      let watch = try RandomWatch(seed: seeds.next())
      let coverage = try await Coverage(of: watch.town, watch.question, cores: 2)
      var question = RandomWatch.crossing(of: watch.town, &seeds)
      if slow { question.speedMetresPerSecond = [0.06, 0.1, 1].randomElement(using: &seeds)! }
      slips.append((Slip(question, in: coverage), coverage))
    }
    return slips
  }

  private func isRoute(_ question: SlipQuestion, in coverage: Coverage) -> Bool {
    if case .route = Slip(question, in: coverage).verdict { true } else { false }
  }

  @Test func `the bell and midnight are the last for a route`() async throws {
    var count = 0
    for (slip, coverage) in try await slips(seed: 12, towns: 150) {
      guard let bell = slip.latestStart, let midnight = slip.earliestEnd else { continue }
      let times = slip.question.times
      let tick = Ticks(count: 1)
      func holds(_ times: Range<Ticks>) -> Bool {
        var question = slip.question
        question.times = times
        return isRoute(question, in: coverage)
      }
      #expect(bell < times.upperBound && midnight > times.lowerBound)
      #expect(holds(bell..<times.upperBound) && holds(times.lowerBound..<midnight))
      #expect(!holds((bell + tick)..<times.upperBound))
      #expect(!holds(times.lowerBound..<(midnight - tick)))
      count += 1
    }
    #expect(count > 50, "\(count)")
  }

  @Test func `the roomiest route has room`() async throws {
    var (count, roomy) = (0, 0)
    for (slip, coverage) in try await slips(seed: 13, towns: 150) {
      guard let best = slip.roomiest else { continue }
      let question = slip.question
      let ground = EvasionNetwork(of: coverage, times: question.times, refuges: question.refuges)
      func network(_ grace: Ticks) -> ReachNetwork {
        ground.network(.strict, speed: question.speedMetresPerSecond, grace: grace)
      }
      let check = RouteCheck.problem(in: best.route, of: question.reach, on: network(best.grace))
      #expect(check == nil)
      let night = question.times.upperBound - question.times.lowerBound
      if best.grace < night {
        guard case .unreachable = question.reach.answer(in: network(best.grace + .seconds(1)))
        else {
          Issue.record("more room than \(best.grace.seconds) s")
          continue
        }
      }
      let escapes = slip.escapes(of: best.route, count: 3)
      #expect(escapes.allSatisfy { $0.room >= best.grace })
      #expect(escapes.map(\.room) == escapes.map(\.room).sorted())
      count += 1
      roomy += best.grace > .seconds(0) && best.grace < night && !escapes.isEmpty ? 1 : 0
    }
    #expect(count > 50 && roomy > 20, "\(count), \(roomy)")
  }

  @Test func `the critical speed is critical`() async throws {
    var counts = (route: 0, guarded: 0)
    for (slip, coverage) in try await slips(seed: 14, towns: 150, slow: true) {
      guard let speed = slip.criticalSpeed else { continue }
      let ground = EvasionNetwork(
        of: coverage, times: slip.question.times, refuges: slip.question.refuges)
      func passes(_ speed: Double) -> Bool {
        let network = ground.network(slip.bound, speed: speed)
        if case .reached = slip.question.reach.answer(in: network) { return true }
        return false
      }
      let asked = slip.question.speedMetresPerSecond
      switch slip.verdict {
      case .unconnected: continue
      case .guarded:
        #expect(!passes(speed) && passes(speed * 1.02) && speed > asked / 1.01)
        counts.guarded += 1
      case .undecided:
        #expect(!passes(speed) && passes(speed * 1.02) && speed < asked)
      case .route:
        #expect(passes(speed) && speed <= asked * 1.01)
        guard speed > Slip.speeds.lowerBound else { continue }
        #expect(!passes(speed * 0.98))
        counts.route += 1
      }
    }
    #expect(counts.route > 40 && counts.guarded > 2, "\(counts)")
  }
}

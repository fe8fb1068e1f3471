import BergfriedCore
import BergfriedCoverage
import BergfriedSlip
import BergfriedStreets
import BergfriedVerify
import Testing

/// Chances to be noticed in seeded towns.
@Suite struct SlipExposureTests {
  private static let detection = Detection(perSecond: [0.02], perLook: [0.1])

  private func towns(
    seed: UInt64, count: Int
  ) async throws -> [(watch: RandomWatch, coverage: Coverage)] {
    var seeds = SeededRandom(seed: seed)
    var towns: [(RandomWatch, Coverage)] = []
    for _ in 0..<count {
      let watch = try RandomWatch(seed: seeds.next())
      towns.append((watch, try await Coverage(of: watch.town, watch.question, cores: 2)))
    }
    return towns
  }

  private func times(_ rate: DetectionRate) -> IntervalSet { IntervalSet(rate.steps.map(\.times)) }

  @Test func `one is noticed while one is seen, and more by those who possibly see`() async throws {
    var (held, looked) = (0, 0)
    for (watch, coverage) in try await towns(seed: 6101, count: 60) {
      for piece in watch.town.streets.pieces.indices {
        let known = coverage.pieces[piece]
        let rates = coverage.detectionRates(ofPiece: piece, by: Self.detection)
        guard known.standing == .open else { continue }
        #expect(times(rates.surely) == known.surelyTimes, "seed \(watch.seed), piece \(piece)")
        #expect(times(rates.possibly) == known.possiblyTimes, "seed \(watch.seed), piece \(piece)")
        for step in rates.surely.steps {
          let seconds = (step.times.upperBound - step.times.lowerBound).seconds
          let most = rates.possibly.exposure(during: step.times)
          #expect(most >= step.perSecond * seconds * (1 - 1e-12), "seed \(watch.seed)")
        }
        held += rates.surely.steps.isEmpty ? 0 : 1
        looked += rates.possibly.steps.isEmpty ? 0 : 1
      }
    }
    #expect(held > 100 && looked > held, "\(held), \(looked)")
  }

  /// One whole look notices with its own chance, two with that of either, and seconds besides.
  @Test func `chances come out as they were given`() async throws {
    let day = Ticks.seconds(0)..<(.seconds(60))
    func chance(_ detection: Detection, _ count: Int) -> Double {
      let rate = detection.rate(atLevel: 0, lookSeconds: 60)
      let steps = (0..<count).map { _ in DetectionRate.Step(day, perSecond: rate) }
      return Detection.chance(ofExposure: DetectionRate(sum: steps).exposure(during: day))
    }
    let (look, second) = (
      Detection(perSecond: [0], perLook: [0.3]), Detection(perSecond: [0.01], perLook: [0])
    )
    let misses = (1...60).reduce(1.0) { miss, _ in miss * 0.99 }
    #expect((chance(look, 1) - 0.3).magnitude < 1e-12)
    #expect((chance(look, 2) - 0.51).magnitude < 1e-12)
    #expect((chance(second, 1) - (1 - misses)).magnitude < 1e-12)
  }

  @Test func `answers hold together, and the route adds up`() async throws {
    var seeds = SeededRandom(seed: 6102)
    var counts = (unseen: 0, noticed: 0, guaranteed: 0)
    for (watch, coverage) in try await towns(seed: 6103, count: 100) {
      let question = RandomWatch.crossing(of: watch.town, &seeds)
      let answer = await SlipExposure(
        question, by: Self.detection, in: coverage, cores: 2, work: 500_000)
      let name = "seed \(watch.seed)"
      let ground = EvasionNetwork(of: coverage, times: question.times, refuges: question.refuges)
      let open = ground.openNetwork(speed: question.speedMetresPerSecond)
      guard let route = answer.route.route else {
        guard case .unreachable = question.reach.answer(in: open) else {
          Issue.record("\(name): a way was not found")
          continue
        }
        continue
      }
      #expect(RouteCheck.problem(in: route, of: question.reach, on: open) == nil, "\(name)")
      let sum = ExposureCheck(coverage, by: Self.detection).exposure(of: route)
      #expect((sum.possibly - answer.route.upper).magnitude < 1e-9, "\(name)")
      #expect((sum.surely - answer.routeLeast).magnitude < 1e-9, "\(name)")
      #expect(answer.routeLeast <= answer.route.upper + 1e-9, "\(name)")
      #expect(answer.guarantee.lower <= answer.routeLeast + 1e-9, "\(name)")
      #expect(answer.route.lower <= answer.route.upper, "\(name)")
      if case .route = Slip(question, in: coverage).verdict {
        #expect(answer.route.upper == 0, "\(name)")
        counts.unseen += 1
      } else {
        counts.noticed += answer.route.lower > 0 ? 1 : 0
        counts.guaranteed += answer.guarantee.lower > 0 ? 1 : 0
      }
    }
    #expect(counts.unseen > 20 && counts.noticed > 2, "\(counts)")
  }
}

import BergfriedCore
import BergfriedCoverage
import BergfriedSlip
import BergfriedStreets
import BergfriedVerify
import Testing

/// What verdicts promise, in seeded towns.
@Suite struct VerdictTests {
  private struct Case {
    let watch: RandomWatch
    let coverage: Coverage
    let question: SlipQuestion
  }

  private func cases(seed: UInt64, towns: Int) async throws -> [Case] {
    var seeds = SeededRandom(seed: seed)
    var cases: [Case] = []
    for _ in 0..<towns {
      let watch = try RandomWatch(seed: seeds.next())
      let coverage = try await Coverage(of: watch.town, watch.question, cores: 2)
      for _ in 0..<3 {
        let question = RandomWatch.crossing(of: watch.town, &seeds)
        cases.append(Case(watch: watch, coverage: coverage, question: question))
      }
    }
    return cases
  }

  private func kind(_ question: SlipQuestion, in coverage: Coverage) -> VerdictKind {
    Slip(question, in: coverage).kind.orGuarded
  }

  /// Both checkers accept what was found, on networks that were made anew.
  @Test func `every verdict holds`() async throws {
    var counts: [VerdictKind: Int] = [:]
    for one in try await cases(seed: 88, towns: 600) {
      for refuges in SlipQuestion.Refuges.allCases {
        var question = one.question
        question.refuges = refuges
        let slip = Slip(question, in: one.coverage)
        let network = EvasionNetwork(of: one.coverage, times: question.times, refuges: refuges)
          .network(slip.bound, speed: question.speedMetresPerSecond)
        let problem: String?
        switch slip.verdict {
        case .unconnected: problem = nil
        case .guarded(let proof):
          counts[.guarded, default: 0] += 1
          problem = ProofCheck.problem(in: proof, of: question.reach, on: network)
        case .route(let route):
          counts[.route, default: 0] += 1
          problem = RouteCheck.problem(in: route, of: question.reach, on: network)
        case .undecided(let route):
          counts[.undecided, default: 0] += 1
          problem = RouteCheck.problem(in: route, of: question.reach, on: network)
        }
        #expect(problem == nil, "seed \(one.watch.seed)")
      }
    }
    for kind in [VerdictKind.guarded, .route, .undecided] {
      #expect(counts[kind, default: 0] > 20, "\(counts)")
    }
  }

  /// A verdict holds in every town that this one may truly be: where it is guarded nobody gets
  /// through there, and where there is a route someone does. In those towns heights are known, and
  /// routes are replayed by true sight lines (``SightCheckTests``).
  ///
  /// - Parameter isRaster: whether heights are off by more in some places.
  @Test(arguments: [false, true])
  func `verdicts hold for every true town`(_ isRaster: Bool) async throws {
    var random = SeededRandom(seed: 606)
    var counts = (guarded: 0, route: 0, settled: 0)
    for one in try await cases(seed: 91, towns: 120) {
      let error = [0.3, 1, 2].randomElement(using: &random)!
      let rough = try RandomWatch(
        seed: one.watch.seed, errorMetres: error, hasErrorRaster: isRaster)
      let told = kind(
        one.question, in: try await Coverage(of: rough.town, rough.question, cores: 2))
      for _ in 0..<2 {
        let truth = SeededRandom(seed: random.next())
        let real = try RandomWatch(
          seed: one.watch.seed, errorMetres: error, hasErrorRaster: isRaster, truth: truth)
        let found = kind(
          one.question, in: try await Coverage(of: real.town, real.question, cores: 2))
        let isFaulty = told == .guarded && found == .route || told == .route && found == .guarded
        #expect(!isFaulty, "seed \(one.watch.seed): \(told), and truly \(found)")
        if told == .guarded { counts.guarded += 1 }
        if told == .route { counts.route += 1 }
        if told == .undecided && found != .undecided { counts.settled += 1 }
      }
    }
    #expect(min(counts.guarded, counts.route, counts.settled) > 5, "\(counts)")
  }

  /// Who is faster, has refuges, or is looked for less, never fares worse.
  @Test func `more for those who cross never guards`() async throws {
    let worst: [VerdictKind: Int] = [.guarded: 0, .undecided: 1, .route: 2]
    var gained = 0
    for one in try await cases(seed: 97, towns: 300) {
      let rank = { (kind: VerdictKind) in worst[kind]! }
      let plain = rank(kind(one.question, in: one.coverage))
      var faster = one.question
      faster.speedMetresPerSecond *= 2
      var housed = one.question
      housed.refuges = .all
      var fewer = one.watch.question
      var telescope = fewer.towers[0].telescopes[0]
      telescope.schedule = .looks(telescope.looks.dropLast())
      fewer.towers[0].telescopes[0] = telescope
      var questions = [
        rank(kind(faster, in: one.coverage)), rank(kind(housed, in: one.coverage)),
      ]
      // Turning takes time from the next look.
      if telescope.slewDegreesPerSecond == nil {
        let coverage = try await Coverage(of: one.watch.town, fewer, cores: 2)
        questions.append(rank(kind(one.question, in: coverage)))
      }
      for other in questions {
        #expect(other >= plain, "seed \(one.watch.seed)")
        gained += other > plain ? 1 : 0
      }
    }
    #expect(gained > 8, "\(gained)")
  }
}

extension RandomWatch {
  /// A crossing between two different places of a town.
  static func crossing(of town: Town, _ random: inout SeededRandom) -> SlipQuestion {
    let nodes = town.streets.nodes.indices
    let start = nodes.randomElement(using: &random)!
    let goal = nodes.filter { $0 != start }.randomElement(using: &random)!
    return SlipQuestion(
      from: [start], to: [goal], times: night,
      speedMetresPerSecond: [0.3, 1.5, 4].randomElement(using: &random)!)
  }
}

import BergfriedCoverage
import BergfriedDatum
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

  private enum Kind { case guarded, route, undecided }

  private func kind(_ question: SlipQuestion, in coverage: Coverage) -> Kind {
    switch Slip(question, in: coverage).verdict {
    case .guarded: .guarded
    case .route: .route
    case .undecided: .undecided
    }
  }

  /// Both checkers accept what was found, on networks that were made anew.
  @Test func `every verdict holds`() async throws {
    var counts: [Kind: Int] = [:]
    for one in try await cases(seed: 88, towns: 600) {
      for refuges in SlipQuestion.Refuges.allCases {
        var question = one.question
        question.refuges = refuges
        let slip = Slip(question, in: one.coverage)
        let network = SlipGround(of: one.coverage, times: question.times, refuges: refuges)
          .network(slip.bound, speed: question.speedMetresPerSecond)
        let problem: String?
        switch slip.verdict {
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
    for kind in [Kind.guarded, .route, .undecided] {
      #expect(counts[kind, default: 0] > 20, "\(counts)")
    }
  }

  /// Knowing heights better settles verdicts and never turns one round.
  @Test func `better heights only settle`() async throws {
    var settled = 0
    for one in try await cases(seed: 91, towns: 200) {
      let rough = try RandomWatch(seed: one.watch.seed, errorMetres: 2)
      let fine = try RandomWatch(seed: one.watch.seed, errorMetres: 0)
      let before = kind(
        one.question, in: try await Coverage(of: rough.town, rough.question, cores: 2))
      let after = kind(
        one.question, in: try await Coverage(of: fine.town, fine.question, cores: 2))
      #expect(before == .undecided || before == after, "seed \(one.watch.seed)")
      settled += before == .undecided && after != .undecided ? 1 : 0
    }
    #expect(settled > 3, "\(settled)")
  }

  /// Who is faster, has refuges, or is looked for less, never fares worse.
  @Test func `more for those who cross never guards`() async throws {
    let worst: [Kind: Int] = [.guarded: 0, .undecided: 1, .route: 2]
    var gained = 0
    for one in try await cases(seed: 97, towns: 300) {
      let rank = { (kind: Kind) in worst[kind]! }
      let plain = rank(kind(one.question, in: one.coverage))
      var faster = one.question
      faster.speedMetresPerSecond *= 2
      var housed = one.question
      housed.refuges = .all
      var fewer = one.watch.question
      _ = fewer.towers[0].telescopes[0].looks.popLast()
      var questions = [
        rank(kind(faster, in: one.coverage)), rank(kind(housed, in: one.coverage)),
      ]
      // Without any look a telescope looks everywhere; and turning takes time from the next look.
      let telescope = fewer.towers[0].telescopes[0]
      if !telescope.looks.isEmpty, telescope.slewDegreesPerSecond == nil {
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

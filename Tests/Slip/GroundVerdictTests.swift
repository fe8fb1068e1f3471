import BergfriedCore
import BergfriedCoverage
import BergfriedSlip
import BergfriedStreets
import BergfriedSurface
import BergfriedTestSupport
import BergfriedVerify
import Testing

/// What verdicts on those who may leave the streets promise, in seeded towns.
@Suite struct GroundVerdictTests {
  private struct Case {
    let watch: RandomWatch
    let town: Town
    let coverage: Coverage
    let question: SlipQuestion
    let pond: MapPolygon
    /// Of the town's own cells.
    let cellMetres: Double

    func terrain(
      cells: Double = 2, _ coverage: Coverage? = nil
    ) async throws -> OpenGroundTerrain {
      try await OpenGroundTerrain(
        of: coverage ?? self.coverage,
        OpenGround(cellMetres: cells * cellMetres, waters: [Water(pond)]), times: question.times,
        refuges: question.refuges, cores: 2)
    }
  }

  /// Streets are torn apart, and half of the towns have eyes that look everywhere all night.
  private func cases(
    seed: UInt64, towns: Int, errorMetres: Double? = nil
  ) async throws -> [Case] {
    var seeds = SeededRandom(seed: seed)
    var cases: [Case] = []
    for number in 0..<towns {
      var watch = try RandomWatch(seed: seeds.next(), errorMetres: errorMetres)
      if number % 2 == 0 { watch.question.openEyes() }
      let town = watch.town.torn(seed: watch.seed)
      let coverage = try await Coverage(of: town, watch.question, cores: 2)
      let corner = RandomWatch.point(&seeds)
      var question = RandomWatch.crossing(of: town, &seeds)
      question.refuges = SlipQuestion.Refuges.allCases.randomElement(using: &seeds)!
      cases.append(
        Case(
          watch: watch, town: town, coverage: coverage, question: question,
          pond: MapPolygon(outline: [
            corner, MapPoint(x: corner.x + 20, y: corner.y + 4),
            MapPoint(x: corner.x + 8, y: corner.y + 18),
          ]), cellMetres: watch.town.surface.ground.cellSize.widthMetres))
    }
    return cases
  }

  /// Checkers accept what was found on networks that were made anew, and no route is seen when it
  /// is gone again under the towers' eyes.
  @Test func `every verdict holds`() async throws {
    var counts: [VerdictKind: Int] = [:]
    var (overGround, lines) = (0, 0)
    for one in try await cases(seed: 7_001, towns: 240) {
      let slip = OpenGroundSearch(one.question, on: try await one.terrain())
      let terrain = try await one.terrain()
      let speed = one.question.speedMetresPerSecond
      counts[slip.kind.orGuarded, default: 0] += 1
      let problem: String?
      switch slip.verdict {
      case .unconnected: problem = nil
      case .guarded(let proof):
        problem = WalkProofCheck.problem(
          in: proof, of: one.question.walk, on: terrain.network(.lenient, speed: speed))
      case .route(let route):
        problem = WalkRouteCheck.problem(
          in: route, of: one.question.walk, on: terrain.network(.strict, speed: speed))
        let replay = try SightCheck(one.town, one.watch.question).replay(
          route, speedMetresPerSecond: speed)
        #expect(replay.sighting == nil, "seed \(one.watch.seed): \(replay.sighting!)")
        lines += replay.lineCount
        overGround += route.isOverGround ? 1 : 0
      case .undecided(let route):
        problem = route.flatMap {
          WalkRouteCheck.problem(
            in: $0, of: one.question.walk, on: terrain.network(.lenient, speed: speed))
        }
      }
      #expect(problem == nil, "seed \(one.watch.seed)")
    }
    for kind in [VerdictKind.guarded, .route, .undecided] {
      #expect(counts[kind, default: 0] > 5, "\(kind): \(counts)")
    }
    #expect(overGround > 15 && lines > 5, "\(overGround), \(lines)")
  }

  @Test func `guarded stays guarded on a finer grid`() async throws {
    var count = 0
    for one in try await cases(seed: 7_002, towns: 120) {
      guard
        OpenGroundSearch(one.question, on: try await one.terrain(cells: 4)).kind.orGuarded
          == .guarded
      else { continue }
      count += 1
      for cells in [2.0, 1] {
        let finer = OpenGroundSearch(one.question, on: try await one.terrain(cells: cells)).kind
          .orGuarded
        #expect(finer == .guarded, "seed \(one.watch.seed), \(cells)")
      }
    }
    #expect(count > 10, "\(count)")
  }

  /// A verdict holds in every town that this one may truly be.
  @Test func `verdicts hold for every true town`() async throws {
    var random = SeededRandom(seed: 11)
    var counts = (guarded: 0, route: 0)
    for one in try await cases(seed: 7_003, towns: 80, errorMetres: 0.5) {
      let told = OpenGroundSearch(one.question, on: try await one.terrain()).kind.orGuarded
      var real = try RandomWatch(
        seed: one.watch.seed, errorMetres: 0.5, truth: SeededRandom(seed: random.next()))
      real.question = one.watch.question
      let coverage = try await Coverage(
        of: real.town.torn(seed: real.seed), real.question, cores: 2)
      let found = OpenGroundSearch(one.question, on: try await one.terrain(coverage)).kind.orGuarded
      let isFaulty = told == .guarded && found == .route || told == .route && found == .guarded
      #expect(!isFaulty, "seed \(one.watch.seed): \(told), and truly \(found)")
      if told == .guarded { counts.guarded += 1 }
      if told == .route { counts.route += 1 }
    }
    #expect(min(counts.guarded, counts.route) > 5, "\(counts)")
  }

  /// Who may stay on the streets gets through wherever who must does, and where nobody does over
  /// streets and ground nobody does on streets alone. More looks help nobody, and more speed does
  /// not hinder.
  @Test func `more for those who cross never guards`() async throws {
    let worst: [VerdictKind: Int] = [.guarded: 0, .undecided: 1, .route: 2]
    var gained = 0
    for one in try await cases(seed: 7_004, towns: 100) {
      let terrain = try await one.terrain()
      let open = worst[OpenGroundSearch(one.question, on: terrain).kind.orGuarded]!
      let streets = worst[Slip(one.question, in: one.coverage).kind.orGuarded]!
      #expect(open >= streets || open == 1, "seed \(one.watch.seed): \(streets) to \(open)")
      #expect(open > 0 || streets == 0, "seed \(one.watch.seed)")
      gained += open > streets ? 1 : 0
      var faster = one.question
      faster.speedMetresPerSecond *= 2
      #expect(
        worst[OpenGroundSearch(faster, on: terrain).kind.orGuarded]! >= open,
        "seed \(one.watch.seed)")
      var more = one.watch.question
      more.towers.append(
        Tower(
          name: "More", point: MapPoint(x: 60, y: 60), eye: .aboveGround(metres: 20),
          telescopes: []))
      let watched = try await Coverage(of: one.town, more, cores: 2)
      let seen = OpenGroundSearch(one.question, on: try await one.terrain(watched))
      #expect(worst[seen.kind.orGuarded]! <= open, "seed \(one.watch.seed)")
    }
    #expect(gained > 5, "\(gained)")
  }
}

extension WalkRoute {
  fileprivate var isOverGround: Bool {
    legs.contains { if case .ground = $0.place { true } else { false } }
  }
}

extension Town {
  /// The same with about half of its streets.
  fileprivate func torn(seed: UInt64) -> Town {
    var random = SeededRandom(seed: seed ^ 0x7042)
    let kept = streets.ways.filter { _ in random.unit() < 0.5 }
    return Town(
      surface: surface,
      streets: StreetGraph(ways: kept.isEmpty ? streets.ways : kept),
      privateAreas: privateAreas, convergenceDegrees: convergenceDegrees)
  }
}

extension CoverageQuestion {
  /// Lets all telescopes look everywhere, all night.
  fileprivate mutating func openEyes() {
    for tower in towers.indices {
      for telescope in towers[tower].telescopes.indices {
        towers[tower].telescopes[telescope].schedule = .always
      }
    }
  }
}

import BergfriedCore
import BergfriedCoverage
import BergfriedSlip
import BergfriedStreets
import BergfriedVerify
import Testing

/// Routes replayed under the towers' eyes.
@Suite struct SightCheckTests {
  private static let speed = 1.5

  private struct Crossing {
    let watch: RandomWatch
    let coverage: Coverage
    let route: ReachRoute
    let check: SightCheck
  }

  /// Crossings of seeded towns for which a route was found.
  private func crossings(seed: UInt64, towns: Int) async throws -> [Crossing] {
    var seeds = SeededRandom(seed: seed)
    var crossings: [Crossing] = []
    for _ in 0..<towns {
      let watch = try RandomWatch(seed: seeds.next())
      let coverage = try await Coverage(of: watch.town, watch.question, cores: 2)
      let check = try SightCheck(watch.town, watch.question)
      for _ in 0..<4 {
        let nodes = watch.town.streets.nodes.indices
        let question = SlipQuestion(
          from: [nodes.randomElement(using: &seeds)!], to: [nodes.randomElement(using: &seeds)!],
          times: RandomWatch.night, speedMetresPerSecond: SightCheckTests.speed)
        guard case .route(let route) = Slip(question, in: coverage).verdict else { continue }
        crossings.append(
          Crossing(watch: watch, coverage: coverage, route: route, check: check))
      }
    }
    return crossings
  }

  private func moved(_ route: ReachRoute, by span: Ticks) -> ReachRoute {
    ReachRoute(
      legs: route.legs.map {
        ReachRoute.Leg($0.place, enter: $0.enter + span, leave: $0.leave + span)
      })
  }

  @Test func `no route that was found is seen`() async throws {
    let crossings = try await crossings(seed: 4_101, towns: 400)
    var (lines, waits) = (0, 0)
    for crossing in crossings {
      let replay = crossing.check.replay(
        crossing.route, speedMetresPerSecond: SightCheckTests.speed)
      let sighting = replay.sighting
      #expect(sighting == nil, "seed \(crossing.watch.seed): \(sighting.map { "\($0)" } ?? "")")
      lines += replay.lineCount
      waits += crossing.route.legs.contains { $0.leave - $0.enter > .seconds(20) } ? 1 : 0
    }
    // Looks were in the way, and were looked past.
    #expect(
      crossings.count > 300 && lines > 1000 && waits > 50, "\(crossings.count), \(lines), \(waits)")
  }

  /// Who goes later or earlier is caught as soon as they are surely seen, and never where the free
  /// times of the pieces allow them to be.
  @Test func `routes moved in time are caught`() async throws {
    var seeds = SeededRandom(seed: 977)
    var (caught, clear) = (0, 0)
    for crossing in try await crossings(seed: 4_102, towns: 200) {
      let first = crossing.route.legs[0].enter
      let last = crossing.route.legs.last!.leave
      for _ in 0..<6 {
        let span = Int64.random(in: -first.count...(900_000_000 - last.count), using: &seeds)
        let route = moved(crossing.route, by: Ticks(count: span))
        let replay = crossing.check.replay(
          route, speedMetresPerSecond: SightCheckTests.speed)
        let surely = route.legs.lazy.compactMap { self.sure(in: $0, crossing.coverage) }.first
        if let surely {
          #expect(
            replay.sighting.map { $0.time <= surely } ?? false,
            "seed \(crossing.watch.seed), by \(span): seen at \(surely.count) at the latest")
        }
        if let sighting = replay.sighting {
          caught += 1
          let times = crossing.coverage.pieces[try #require(sighting.piece)].possiblyTimes
          #expect(
            times.contains(sighting.time) && times.contains(sighting.time - Ticks(count: 1)),
            "seed \(crossing.watch.seed), by \(span): \(sighting)")
          try expectSeer(of: route, sighting, crossing.watch)
        } else {
          clear += 1
        }
      }
    }
    #expect(caught > 200 && clear > 200, "\(caught), \(clear)")
  }

  /// The first moment at which a leg is surely seen, the looks' very ends left out.
  private func sure(in leg: ReachRoute.Leg, _ coverage: Coverage) -> Ticks? {
    guard case .piece(let piece, _, _) = leg.place else { return nil }
    for seen in coverage.pieces[piece].surelyTimes.intervals {
      let start = max(seen.lowerBound + Ticks(count: 1), leg.enter)
      if start < seen.upperBound, start <= leg.leave { return start }
    }
    return nil
  }

  /// The telescope that is named sees the mover then on its own, too, and without it nobody does so
  /// early.
  private func expectSeer(
    of route: ReachRoute, _ sighting: Sighting, _ watch: RandomWatch
  ) throws {
    var (alone, rest) = (watch.question, watch.question)
    for (index, tower) in watch.question.towers.enumerated() {
      let isSeer = { (telescope: Telescope) in
        tower.name == sighting.tower && telescope.name == sighting.telescope
      }
      let others = Telescope(
        name: "blind", optics: .nakedEye, schedule: .reserve)
      alone.towers[index].telescopes = tower.telescopes.filter(isSeer) + [others]
      rest.towers[index].telescopes = tower.telescopes.filter { !isSeer($0) } + [others]
    }
    let again = try SightCheck(watch.town, alone).replay(
      route, speedMetresPerSecond: SightCheckTests.speed)
    let without = try SightCheck(watch.town, rest).replay(
      route, speedMetresPerSecond: SightCheckTests.speed)
    #expect(
      again.sighting.map { $0.telescope == sighting.telescope && $0.time >= sighting.time }
        ?? false,
      "seed \(watch.seed)")
    #expect(without.sighting.map { $0.telescope != sighting.telescope } ?? true)
  }
}

import BergfriedCore
import BergfriedStreets
import BergfriedVerify
import Testing

@testable import BergfriedEscort

/// The search while looks come and go, against a sweep over all ticks of small seeded streets.
@Suite struct SightSearchTests {
  private func search(_ world: RandomEscort, most: Int64, leastRun: Int64) -> ReachRoute? {
    let streets = world.streets
    let chains = EscortChains(streets, keeping: Array(0..<streets.nodeCount))
    let rests = chains.distances(to: world.goals) { $0.millimetres }
    var search = SightSearch(
      streets, rests: rests, goals: Set(world.goals), most: most, leastRun: leastRun,
      deadline: Int64(RandomEscort.last))
    return search.search(from: world.starts, at: 0).map { search.route(to: $0, from: 0) }
  }

  private func check(_ route: ReachRoute, _ world: RandomEscort, leastRun: Int64) -> EscortCheck {
    EscortCheck(
      pieces: world.pieces.map {
        Piece(
          way: 0, from: $0.from, to: $0.to, points: [], lengthMetres: Double($0.millimetres))
      }, travel: world.pieces.map(\.travel), seen: world.pieces.map(\.seen),
      leastView: Ticks(count: leastRun), route: route)
  }

  @Test(arguments: [0, 1, 3])
  func `arrivals are those of the sweep`(leastRun: Int) {
    var counts = (reached: 0, late: 0, waited: 0)
    for seed in 0..<700 {
      let world = RandomEscort(seed: seed, isStatic: false, nodes: 5, pieces: 7)
      for most in [0, 1, 2, 3, 5, 8] {
        let sweep = ViewSweep(
          streets: world.streets, goals: Set(world.goals), most: most, leastRun: leastRun,
          last: RandomEscort.last)
        let truth = sweep.arrival(from: world.starts)
        let route = search(world, most: Int64(most), leastRun: Int64(leastRun))
        let note = "seed \(seed), at most \(most), runs of \(leastRun)"
        let arrival = route.map { Int($0.legs.last?.leave.count ?? 0) }
        #expect(arrival == truth, "\(note)")
        guard let route, !route.legs.isEmpty, let truth else { continue }
        let check = check(route, world, leastRun: Int64(leastRun))
        #expect(
          check.problem(
            in: route, from: world.starts, to: world.goals,
            within: Ticks(count: 0)...Ticks(count: Int64(truth))) == nil, "\(note)")
        let sums = check.sums(of: route)
        #expect(sums.longestUnseen.count <= Int64(most), "\(note)")
        let figures = world.streets.way(route, leastRun: Ticks(count: Int64(leastRun))).figures
        #expect(
          figures.longestUnseen == sums.longestUnseen && figures.unseen == sums.unseen
            && figures.time == sums.time, "\(note)")
        counts.reached += 1
        if route.legs.contains(where: { isWait($0) }) { counts.waited += 1 }
        if most < 8,
          search(world, most: 8, leastRun: Int64(leastRun))?.legs.last?.leave
            != route.legs.last?.leave
        {
          counts.late += 1
        }
      }
    }
    #expect(counts.reached > 500 && counts.waited > 20 && counts.late > 30, "\(counts)")
  }

  private func isWait(_ leg: ReachRoute.Leg) -> Bool {
    guard case .piece(_, let from, let to) = leg.place else { return false }
    return from == to
  }

  @Test func `the safest way is out of view for no longer than need be`() {
    for seed in 0..<400 {
      let world = RandomEscort(seed: seed, isStatic: false, nodes: 5, pieces: 7)
      var question = EscortQuestion(
        .looks, from: world.starts, to: world.goals,
        times: Ticks(count: 0)..<Ticks(count: Int64(RandomEscort.last)), speedMetresPerSecond: 1)
      question.detour = 2
      let escort = Escort(question, on: world.streets)
      let truth = (0...RandomEscort.last).first { most in
        ViewSweep(
          streets: world.streets, goals: Set(world.goals), most: most, leastRun: 0,
          last: RandomEscort.last
        ).arrival(from: world.starts) != nil
      }
      #expect(
        escort.safest.map { Int($0.figures.longestUnseen.count) } == truth, "seed \(seed)")
      #expect(escort.safest == nil || escort.front.last == escort.safest, "seed \(seed)")
    }
  }

  /// On a street that is in view end to end, looks that come one after the other leave no gap.
  @Test func `waiting in view helps`() throws {
    let pieces = [
      EscortStreets.Piece(
        from: 0, to: 1, millimetres: 10, travel: Ticks(count: 10),
        seen: IntervalSet(Ticks(count: 0)..<Ticks(count: 50))),
      EscortStreets.Piece(
        from: 1, to: 2, millimetres: 10, travel: Ticks(count: 10),
        seen: IntervalSet(Ticks(count: 40)..<Ticks(count: 90))),
    ]
    var question = EscortQuestion(
      .looks, from: [0], to: [2], times: Ticks(count: 0)..<Ticks(count: 100),
      speedMetresPerSecond: 1)
    let escort = Escort(question, on: EscortStreets(nodeCount: 3, pieces: pieces))
    let safest = try #require(escort.safest)
    #expect(safest.figures.longestUnseen.count == 0 && safest.figures.time.count == 50)
    #expect(escort.front.first?.figures.time.count == 20)
    // A view as long as asked for cannot be had where they must be there sooner.
    question.wait = Ticks(count: 0)
    let hurried = Escort(question, on: EscortStreets(nodeCount: 3, pieces: pieces))
    #expect(hurried.safest.map { $0.figures.longestUnseen.count } ?? 0 > 0)
  }
}

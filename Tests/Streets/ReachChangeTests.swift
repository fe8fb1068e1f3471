import BergfriedCore
import BergfriedStreets
import BergfriedTestSupport
import BergfriedVerify
import Testing

/// What a change of the world must and must not do to arrivals.
@Suite struct ReachChangeTests {
  private static func times(_ world: RandomReach, at spots: [ReachSpot]) -> [Ticks?] {
    let reach = Reach(world.network, from: world.starts)
    return spots.map { reach.time(at: $0) }
  }

  private static func nodes(_ world: RandomReach) -> [ReachSpot] {
    (0..<world.nodeCount).map { ReachSpot(.node($0)) }
  }

  private static func isNeverEarlier(_ late: [Ticks?], than early: [Ticks?]) -> Bool {
    zip(late, early).allSatisfy { late, early in
      guard let late else { return true }
      return early.map { $0 <= late } ?? false
    }
  }

  @Test(arguments: ReachTests.blocks)
  func `one more look makes nothing earlier`(block: Int) {
    var later = 0
    for seed in ReachTests.seeds(block) {
      let world = RandomReach(seed: seed)
      var random = SeededRandom(seed: UInt64(seed) + 1_000_000)
      var watched = world
      let piece = Int.random(in: world.pieces.indices, using: &random)
      watched.pieces[piece].seen.formUnion(RandomReach.looks(upTo: 2, &random))
      let spots = Self.nodes(world) + world.goals
      let (before, after) = (Self.times(world, at: spots), Self.times(watched, at: spots))
      #expect(Self.isNeverEarlier(after, than: before), "seed \(seed)")
      later += before == after ? 0 : 1
    }
    #expect(later > 0)
  }

  @Test(arguments: ReachTests.blocks)
  func `a faster mover is never later`(block: Int) {
    for seed in ReachTests.seeds(block) {
      var world = RandomReach(seed: seed)
      world.starts = [ReachSpot(.node(0), ticks(0)...ticks(6))]
      var faster = world
      for piece in faster.pieces.indices {
        faster.pieces[piece].travel = (faster.pieces[piece].travel + 1) / 2
      }
      let spots = Self.nodes(world)
      #expect(
        Self.isNeverEarlier(Self.times(world, at: spots), than: Self.times(faster, at: spots)),
        "seed \(seed)")
    }
  }

  @Test(arguments: ReachTests.blocks)
  func `another mover's network is the one made for it`(block: Int) {
    for seed in ReachTests.seeds(block) {
      let world = RandomReach(seed: seed)
      var other = world
      for piece in other.pieces.indices {
        other.pieces[piece].travel = 1 + other.pieces[piece].travel * (piece % 3) / 2
      }
      let made = other.network
      let retimed = world.network.retimed { made.travel(along: $0) }
      let starts = [ReachSpot(.node(0), ticks(0)...ticks(6))]
      let (one, next) = (Reach(made, from: starts), Reach(retimed, from: starts))
      for spot in Self.nodes(world) {
        #expect(one.time(at: spot) == next.time(at: spot), "seed \(seed)")
      }
      #expect(
        (0..<made.pieceCount).allSatisfy { one.entries(of: $0) == next.entries(of: $0) },
        "seed \(seed)")
    }
  }

  @Test(arguments: ReachTests.blocks)
  func `cutting a piece changes nothing`(block: Int) {
    for seed in ReachTests.seeds(block) {
      let world = RandomReach(seed: seed)
      guard let cut = world.cut(seed: seed) else { continue }
      let (one, two) = (
        Reach(world.network, from: world.starts), Reach(cut.network, from: cut.starts)
      )
      for node in 0..<world.nodeCount {
        #expect(one.times(at: node) == two.times(at: node), "seed \(seed), node \(node)")
      }
      #expect(
        world.goals.map { one.time(at: $0) } == cut.goals.map { two.time(at: $0) }, "seed \(seed)")
    }
  }

  @Test(arguments: ReachTests.blocks)
  func `backward is onward in a world run backward`(block: Int) {
    for seed in ReachTests.seeds(block) {
      let world = RandomReach(seed: seed)
      let mirrored = world.mirrored
      let back = Reach(world.network, to: world.goals)
      let onward = Reach(mirrored.network, from: mirrored.starts)
      let mirror = { (time: Ticks?) in time.map { ticks(RandomReach.last) - $0 } }
      for node in 0..<world.nodeCount {
        let times = onward.times(at: node).reversed().map(mirror)
        #expect(back.times(at: node) == times, "seed \(seed), node \(node)")
      }
      for (start, mirrorGoal) in zip(world.starts, mirrored.goals) {
        #expect(back.time(at: start) == mirror(onward.time(at: mirrorGoal)), "seed \(seed)")
      }
    }
  }

  @Test(arguments: ReachTests.blocks)
  func `backward finds a way where onward does, and as late as can be`(block: Int) {
    for seed in ReachTests.seeds(block) {
      let world = RandomReach(seed: seed)
      let network = world.network
      let back = Reach(network, to: world.goals)
      let latest = world.starts.compactMap { back.time(at: $0) }.max()
      let earliest = Reach(network, from: world.starts).route(to: world.goals)
      #expect((latest == nil) == (earliest == nil), "seed \(seed)")
      guard let route = back.route(to: world.starts) else { continue }
      #expect(route.legs.first?.enter == latest, "seed \(seed)")
      let problem = RouteCheck.problem(in: route, of: world.question, on: network)
      #expect(problem == nil, "seed \(seed): \(problem ?? "")")
    }
  }

  @Test(arguments: ReachTests.blocks)
  func `a limit leaves what is before it`(block: Int) {
    for seed in ReachTests.seeds(block) {
      let world = RandomReach(seed: seed)
      let network = world.network
      let limit = ticks(seed % 30)
      let all = Reach(network, from: world.starts)
      let some = Reach(network, from: world.starts, until: limit)
      let cut = { (time: Ticks?) in time.flatMap { $0 <= limit ? $0 : nil } }
      for node in 0..<network.nodeCount {
        #expect(some.times(at: node) == all.times(at: node).map(cut), "seed \(seed)")
      }
      for goal in world.goals {
        #expect(some.time(at: goal) == cut(all.time(at: goal)), "seed \(seed)")
      }
    }
  }

  /// Slots of the search's queue hold many ticks then.
  @Test(arguments: ReachTests.blocks)
  func `a finer clock tells the same`(block: Int) {
    for seed in ReachTests.seeds(block) {
      let world = RandomReach(seed: seed)
      let fine = { (time: Ticks) in Ticks(count: time.count * 1000 - 7) }
      var draft = ReachDraft(nodeCount: world.nodeCount)
      for piece in world.pieces {
        let free = piece.seen.complement(within: RandomReach.window).intervals
        draft.add(
          from: piece.from, to: piece.to, travel: ticks(piece.travel * 1000),
          free: IntervalSet(free.map { fine($0.lowerBound)..<fine($0.upperBound) }))
      }
      for refuge in world.refuges { draft.addRefuge(refuge) }
      let starts = world.starts.map { start -> ReachSpot in
        let window = fine(start.window.lowerBound)...fine(start.window.upperBound)
        guard case .point(let piece, let offset) = start.place else {
          return ReachSpot(start.place, window)
        }
        let place = ReachPlace.point(piece: piece, offset: Ticks(count: offset.count * 1000))
        return ReachSpot(place, window)
      }
      let (one, two) = (
        Reach(world.network, from: world.starts), Reach(ReachNetwork(draft), from: starts)
      )
      for node in 0..<world.nodeCount {
        let times = one.times(at: node).map { $0.map(fine) }
        #expect(two.times(at: node) == times, "seed \(seed), node \(node)")
      }
    }
  }

  /// Rounds over all pieces until nothing gets earlier (Bellman & Ford).
  @Test(arguments: ReachTests.blocks)
  func `where nobody looks it is the shortest way`(block: Int) {
    for seed in ReachTests.seeds(block) {
      var world = RandomReach(seed: seed)
      for piece in world.pieces.indices { world.pieces[piece].seen = IntervalSet() }
      world.starts = [ReachSpot(.node(world.pieces[0].from), ticks(3)...ticks(5))]
      var times: [Int: Int] = [world.pieces[0].from: 3]
      for _ in 0..<world.nodeCount {
        for piece in world.pieces {
          for (here, there) in [(piece.from, piece.to), (piece.to, piece.from)] {
            guard let time = times[here] else { continue }
            times[there] = min(times[there] ?? 99, time + piece.travel)
          }
        }
      }
      let expected = (0..<world.nodeCount).map { node in
        times[node].flatMap { $0 <= RandomReach.last ? ticks($0) : nil }
      }
      #expect(Self.times(world, at: Self.nodes(world)) == expected, "seed \(seed)")
    }
  }
}

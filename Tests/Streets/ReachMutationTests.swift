import BergfriedCore
import BergfriedStreets
import BergfriedTestSupport
import BergfriedVerify
import Testing

/// Certificates spoilt on purpose: what is accepted must be right, by the sweep.
@Suite struct ReachMutationTests {
  @Test(arguments: ReachTests.blocks)
  func `no unsound proof passes`(block: Int) {
    var (unsound, sound) = (0, 0)
    for seed in ReachTests.seeds(block) {
      let world = RandomReach(seed: seed)
      let (network, question) = (world.network, world.question)
      let sweep = TickSweep(network, from: world.starts, last: RandomReach.last)
      let isReached = world.goals.contains { sweep.time(at: $0) != nil }
      let table = ReachMutationTests.table(Reach(network, from: world.starts))
      for proof in [table] + ReachMutationTests.mutations(of: table) {
        let problem = ProofCheck.problem(in: proof, of: question, on: network)
        let isSound = !isReached && ReachMutationTests.covers(proof, sweep, until: question.end)
        if isSound { sound += 1 } else { unsound += 1 }
        #expect(isSound || problem != nil, "seed \(seed): \(proof)")
        if !isReached && proof == table { #expect(problem == nil, "seed \(seed)") }
      }
    }
    #expect(unsound > 1000 && sound > 100, "\(unsound) unsound, \(sound) sound")
  }

  /// The table of all arrivals, be there a proof or not.
  private static func table(_ reach: Reach) -> ReachProof {
    var proof = ReachProof(rows: [], offsets: [0])
    for node in 0..<reach.network.nodeCount {
      for (interval, time) in zip(reach.network.intervals(of: node), reach.times(at: node)) {
        guard let time else { continue }
        proof.rows.append(ReachProof.Row(earliest: time, end: interval.upperBound))
      }
      proof.offsets.append(proof.rows.count)
    }
    return proof
  }

  /// Every row left out, begun later or earlier, ended sooner or later; and counts shifted.
  private static func mutations(of table: ReachProof) -> [ReachProof] {
    var mutations: [ReachProof] = []
    for row in table.rows.indices {
      var dropped = table
      dropped.rows.remove(at: row)
      for node in dropped.offsets.indices where dropped.offsets[node] > row {
        dropped.offsets[node] -= 1
      }
      mutations.append(dropped)
      for (start, end) in [(1, 0), (3, 0), (-1, 0), (0, -1), (0, 1), (1, 1), (40, 40)] {
        var moved = table
        moved.rows[row].earliest = moved.rows[row].earliest + ticks(start)
        moved.rows[row].end = moved.rows[row].end + ticks(end)
        mutations.append(moved)
      }
    }
    for node in table.offsets.indices {
      for step in [-1, 1] {
        var shifted = table
        shifted.offsets[node] += step
        mutations.append(shifted)
      }
    }
    return mutations
  }

  /// Whether every node held by the sweep at a tick lies in a row; ill-formed tables do not count.
  private static func covers(_ proof: ReachProof, _ sweep: TickSweep, until end: Ticks) -> Bool {
    let offsets = proof.offsets
    guard offsets.first == 0, offsets.last == proof.rows.count,
      zip(offsets, offsets.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return false }
    return (0...sweep.last).filter { ticks($0) <= end }.allSatisfy { tick in
      (0..<sweep.network.nodeCount).allSatisfy { node in
        !sweep.nodes[tick][node]
          || proof.rows[offsets[node]..<offsets[node + 1]].contains {
            $0.earliest <= ticks(tick) && ticks(tick) <= $0.end
          }
      }
    }
  }

  @Test(arguments: ReachTests.blocks)
  func `routes pass just when they are right`(block: Int) {
    var (right, wrong) = (0, 0)
    for seed in ReachTests.seeds(block) {
      let world = RandomReach(seed: seed)
      guard case .reached(let route) = world.question.answer(in: world.network) else { continue }
      let replay = RouteReplay(world: world)
      for changed in [route] + ReachMutationTests.mutations(of: route, in: world) {
        let problem = RouteCheck.problem(in: changed, of: world.question, on: world.network)
        let isRight = replay.accepts(changed)
        if isRight { right += 1 } else { wrong += 1 }
        #expect(isRight == (problem == nil), "seed \(seed): \(changed): \(problem ?? "")")
      }
    }
    #expect(right > 100 && wrong > 1000, "\(right) right, \(wrong) wrong")
  }

  private static func mutations(of route: ReachRoute, in world: RandomReach) -> [ReachRoute] {
    var mutations: [ReachRoute] = []
    func add(_ change: (inout [ReachRoute.Leg]) -> Void) {
      var changed = route
      change(&changed.legs)
      mutations.append(changed)
    }
    for step in [-1, 1, 7] {
      add { legs in
        for leg in legs.indices {
          legs[leg].enter = legs[leg].enter + ticks(step)
          legs[leg].leave = legs[leg].leave + ticks(step)
        }
      }
    }
    for leg in route.legs.indices {
      add { $0.remove(at: leg) }
      add { $0.insert($0[leg], at: leg) }
      for step in [-1, 1] {
        add { $0[leg].enter = $0[leg].enter + ticks(step) }
        add { $0[leg].leave = $0[leg].leave + ticks(step) }
        // The next leg follows, so that only what is seen between can be wrong.
        add { legs in
          legs[leg].leave = legs[leg].leave + ticks(step)
          if leg + 1 < legs.count { legs[leg + 1].enter = legs[leg].leave }
        }
        guard case .piece(let piece, let from, let to) = route.legs[leg].place else { continue }
        add { $0[leg].place = .piece(piece, from: from + ticks(step), to: to) }
        add { $0[leg].place = .piece(piece, from: from, to: to + ticks(step)) }
      }
      guard case .piece(_, let from, let to) = route.legs[leg].place else { continue }
      for piece in -1...world.pieces.count {
        add { $0[leg].place = .piece(piece, from: from, to: to) }
      }
      for node in 0..<world.nodeCount { add { $0[leg].place = .refuge(node) } }
    }
    return mutations
  }
}

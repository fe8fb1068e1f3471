import BergfriedCore
import BergfriedStreets
import BergfriedVerify
import Testing

@testable import BergfriedEscort

/// Fronts and least longest stretches, against every walk of small seeded streets.
@Suite struct EscortFrontTests {
  private func question(_ world: RandomEscort, leastView: Int64 = 0) -> EscortQuestion {
    var question = EscortQuestion(
      .anyTime, from: world.starts, to: world.goals,
      times: Ticks(count: 0)..<Ticks(count: 100), speedMetresPerSecond: 1)
    question.leastView = Ticks(count: leastView)
    question.detour = 2
    return question
  }

  private func front(_ escort: Escort) -> [[Int]] {
    escort.front.map {
      [Int($0.figures.lengthMillimetres), Int($0.figures.unseenMillimetres ?? -1)]
    }
  }

  @Test func `fronts are those of all simple paths`() {
    var sizes: [Int: Int] = [:]
    for seed in 0..<1500 {
      let world = RandomEscort(seed: seed, isStatic: true)
      let tree = WalkTree(streets: world.streets, goals: Set(world.goals))
      let escort = Escort(question(world), on: world.streets)
      guard let shortest = tree.shortest(from: world.starts) else {
        #expect(escort.front.isEmpty && escort.safest == nil, "seed \(seed)")
        continue
      }
      let all = tree.front(
        from: world.starts, limit: 2 * shortest, leastRun: 0, isSimple: true)
      #expect(front(escort) == all, "seed \(seed)")
      sizes[all.count, default: 0] += 1
    }
    #expect(sizes.filter { $0.key > 1 }.values.reduce(0, +) > 40)
  }

  @Test(.enabled(if: IntegerProgramme.isInstalled, "highspy is not here: pip install highspy"))
  func `fronts are those of an integer programme`() throws {
    var (worlds, fronts): ([(EscortStreets, Int, Int, Int)], [[[Int]]]) = ([], [])
    for seed in 5000..<5400 {
      let world = RandomEscort(seed: seed, isStatic: true, nodes: 14, pieces: 40)
      guard world.starts.count == 1, world.goals.count == 1, world.starts != world.goals else {
        continue
      }
      let tree = WalkTree(streets: world.streets, goals: Set(world.goals))
      guard let shortest = tree.shortest(from: world.starts) else { continue }
      worlds.append((world.streets, world.starts[0], world.goals[0], 2 * shortest))
      fronts.append(front(Escort(question(world), on: world.streets)))
    }
    #expect(try IntegerProgramme.fronts(worlds) == fronts)
    #expect(fronts.count { $0.count > 1 } > 20)
  }

  @Test func `with a least view, fronts are those of all walks`() {
    var (many, changed) = (0, 0)
    for seed in 0..<900 {
      let world = RandomEscort(seed: seed, isStatic: true, nodes: 5, pieces: 6)
      let tree = WalkTree(streets: world.streets, goals: Set(world.goals))
      guard let shortest = tree.shortest(from: world.starts), shortest <= 6 else { continue }
      let plain = front(Escort(question(world), on: world.streets))
      for leastView in [1, 2, 4] {
        let escort = Escort(question(world, leastView: Int64(leastView)), on: world.streets)
        let all = tree.front(
          from: world.starts, limit: 2 * shortest, leastRun: leastView, isSimple: false)
        #expect(front(escort) == all, "seed \(seed), least view \(leastView)")
        if all.count > 1 { many += 1 }
        if all != plain { changed += 1 }
      }
    }
    #expect(many > 30 && changed > 30)
  }

  @Test func `the least longest stretch is what no walk does without`() {
    var counts = (none: 0, some: 0)
    for seed in 0..<900 {
      let world = RandomEscort(seed: seed, isStatic: true)
      let tree = WalkTree(streets: world.streets, goals: Set(world.goals))
      for leastView in [0, 3] {
        let escort = Escort(question(world, leastView: Int64(leastView)), on: world.streets)
        let limits = (0...60).lazy.compactMap { most in
          tree.shortest(from: world.starts, within: most, leastRun: leastView).map { (most, $0) }
        }
        let found = escort.safest?.figures
        let truth = limits.first
        #expect(
          found?.longestUnseenMillimetres.map(Int.init) == truth?.0, "seed \(seed) \(leastView)")
        #expect(found.map { Int($0.lengthMillimetres) } == truth?.1, "seed \(seed) \(leastView)")
        if truth?.0 == 0 { counts.none += 1 } else if truth != nil { counts.some += 1 }
      }
    }
    #expect(counts.none > 100 && counts.some > 100)
  }

  @Test func `proofs hold, and none with a row changed for the worse does`() {
    var (proofs, spoilt) = (0, 0)
    for seed in 0..<600 {
      let world = RandomEscort(seed: seed, isStatic: true)
      let escort = Escort(question(world), on: world.streets)
      guard let proof = escort.proof, let least = escort.safest?.figures.longestUnseenMillimetres
      else { continue }
      proofs += 1
      let pieces = world.pieces.map {
        StretchCheck.Piece(
          from: $0.from, to: $0.to, millimetres: $0.millimetres, isInView: $0.isInView)
      }
      func problem(_ proof: StretchProof, _ least: Int64) -> String? {
        StretchCheck.problem(
          in: proof, that: least, on: pieces, from: world.starts, to: world.goals)
      }
      #expect(problem(proof, least) == nil, "seed \(seed)")
      // It shows this length and no greater one.
      #expect(problem(proof, least + 1) != nil, "seed \(seed)")
      for row in proof.nodes.indices {
        var changed = proof
        changed.nodes.remove(at: row)
        changed.millimetres.remove(at: row)
        #expect(problem(changed, least) != nil, "seed \(seed), without row \(row)")
        if proof.millimetres[row] + 1 < least {
          changed = proof
          changed.millimetres[row] += 1
          #expect(problem(changed, least) != nil, "seed \(seed), row \(row)")
          spoilt += 1
        }
      }
    }
    #expect(proofs > 100 && spoilt > 50)
  }

  @Test func `more in view never makes a front worse`() {
    for seed in 0..<400 {
      var world = RandomEscort(seed: seed, isStatic: true)
      let before = Escort(question(world), on: world.streets)
      guard let hidden = world.pieces.firstIndex(where: { !$0.isInView }) else { continue }
      world.pieces[hidden].seen = IntervalSet(Ticks(count: -1000)..<Ticks(count: 1000))
      let after = Escort(question(world), on: world.streets)
      for point in front(before) {
        #expect(
          front(after).contains { $0[0] <= point[0] && $0[1] <= point[1] }, "seed \(seed)")
      }
      if let old = before.safest?.figures.longestUnseenMillimetres {
        #expect(after.safest!.figures.longestUnseenMillimetres! <= old, "seed \(seed)")
      }
    }
  }

  @Test func `the knee is farthest from the chord`() {
    #expect(Escort.knee(of: [(0, 100), (10, 20), (60, 10), (100, 0)]) == 1)
    #expect(Escort.knee(of: [(0, 100), (40, 90), (60, 10), (100, 0)]) == 2)
    #expect(Escort.knee(of: [(0, 100), (50, 50), (100, 0)]) == nil)
    #expect(Escort.knee(of: [(0, 100), (100, 0)]) == nil)
    #expect(Escort.knee(of: []) == nil)
  }
}

import BergfriedCore
import BergfriedHittingSet
import Testing

@Suite struct LeastHittingSetTests {
  private struct World {
    var problem: HittingSet
    var excluded: [(Int, Int)] = []

    init(_ random: inout SeededRandom) {
      let count = Int.random(in: 1...11, using: &random)
      problem = HittingSet(
        costs: (0..<count).map { _ in Int.random(in: 0...4, using: &random) },
        fees: (0..<3).map { _ in Int.random(in: 0...3, using: &random) },
        needs: (0..<count).map { _ in (0..<3).filter { _ in random.unit() < 0.3 } })
      for _ in 0..<Int.random(in: 0...9, using: &random) {
        problem.add(demand: (0..<count).filter { _ in random.unit() < 0.3 })
      }
      for one in 0..<count {
        for other in one + 1..<max(count, one + 1) where random.unit() < 0.15 {
          problem.exclude(one, other)
          excluded.append((one, other))
        }
      }
    }

    func isRight(_ choices: [Int]) -> Bool {
      problem.demands.allSatisfy { !Set($0).isDisjoint(with: choices) }
        && excluded.allSatisfy { !choices.contains($0.0) || !choices.contains($0.1) }
    }

    func cost(_ choices: [Int]) -> Int {
      let paid = problem.fees.indices.filter { fee in
        choices.contains { problem.needs[$0].contains(fee) }
      }
      return choices.reduce(0) { $0 + problem.costs[$1] }
        + paid.reduce(0) { $0 + problem.fees[$1] }
    }

    /// Looks at all sets of choices.
    var cheapest: Int? {
      (0..<1 << problem.costs.count).map { bits in
        problem.costs.indices.filter { bits >> $0 & 1 == 1 }
      }.filter(isRight).map(cost).min()
    }
  }

  @Test func `the cheapest choices are found`() {
    var random = SeededRandom(seed: 31)
    var (solved, impossible) = (0, 0)
    for number in 0..<600 {
      let world = World(&random)
      switch world.problem.solve() {
      case .optimal(let choices, let cost):
        #expect(world.isRight(choices) && cost == world.cheapest, "world \(number)")
        #expect(cost == world.cost(choices) && cost == world.problem.cost(of: choices))
        #expect(world.problem.solve(below: cost) == .impossible)
        guard case .optimal(_, cost) = world.problem.solve(atLeast: cost, below: cost + 1) else {
          Issue.record("world \(number) is not solved within its bounds")
          continue
        }
        solved += 1
      case .impossible:
        #expect(world.cheapest == nil, "world \(number)")
        impossible += 1
      case .bounded: Issue.record("world \(number) was cut short")
      }
    }
    #expect(solved > 100 && impossible > 30, "\(solved), \(impossible)")
  }

  @Test func `twins change no cost`() {
    var random = SeededRandom(seed: 33)
    var solved = 0
    for number in 0..<300 {
      // Three makers who could make the same choices, each paid a fee.
      let count = Int.random(in: 1...5, using: &random)
      let costs = (0..<count).map { _ in Int.random(in: 0...4, using: &random) }
      let pairs = (0..<count * count).map { ($0 / count, $0 % count) }
        .filter { $0 < $1 && random.unit() < 0.4 }
      let demands = (0..<Int.random(in: 1...7, using: &random)).map { _ in
        (0..<count).filter { _ in random.unit() < 0.4 }
      }
      let fee = Int.random(in: 0...3, using: &random)
      let makers = (0..<3 * count).map { $0 / count }
      func problem(_ twins: [Int: Int]) -> HittingSet {
        var problem = HittingSet(
          costs: costs + costs + costs, fees: [fee, fee, fee], needs: makers.map { [$0] },
          makers: makers, twins: twins)
        for demand in demands {
          problem.add(demand: (0..<3).flatMap { maker in demand.map { maker * count + $0 } })
        }
        for maker in 0..<3 {
          for (one, other) in pairs { problem.exclude(maker * count + one, maker * count + other) }
        }
        return problem
      }
      switch (problem([:]).solve(), problem([1: 0, 2: 1]).solve()) {
      case (.optimal(_, let cost), .optimal(let choices, let same)):
        #expect(cost == same && problem([:]).cost(of: choices) == same, "world \(number)")
        solved += 1
      case (.impossible, .impossible): break
      case (let one, let other): Issue.record("world \(number): \(one) is not \(other)")
      }
    }
    #expect(solved > 100, "\(solved)")
  }

  @Test func `a search cut short tells bounds that hold`() {
    var random = SeededRandom(seed: 32)
    var cut = 0
    for number in 0..<600 {
      let world = World(&random)
      for limit in [0, 1, 3] {
        guard case .bounded(let least, let best, let cost) = world.problem.solve(limit: limit)
        else { continue }
        cut += 1
        if let cheapest = world.cheapest { #expect(least <= cheapest, "world \(number)") }
        if let best, let cost { #expect(world.isRight(best) && cost > least, "world \(number)") }
      }
    }
    #expect(cut > 100, "\(cut)")
  }
}

/// Which choices meet every demand at the least cost.
///
/// A demand is met by any of its choices; some pairs of choices exclude each other. This is the
/// weighted hitting set problem with conflicts, and the answer is exact.
///
///     var problem = HittingSet(costs: [1, 1, 3])
///     problem.add(demand: [0, 2])
///     problem.add(demand: [1, 2])
///     problem.solve()  // .optimal([0, 1], cost: 2)
public struct HittingSet: Sendable {
  public enum Answer: Hashable, Sendable {
    /// The cheapest choices, in ascending order.
    case optimal([Int], cost: Int)
    /// The search was cut short: no choices cost less than the bound, these cost so much.
    case bounded(atLeast: Int, best: [Int]?, cost: Int?)
    /// No choices meet all demands.
    case impossible
  }

  /// Of each choice, not negative.
  public let costs: [Int]
  public private(set) var demands: [[Int]] = []
  private var excluded: [Set<Int>]

  /// - Precondition: no cost is negative.
  public init(costs: [Int]) {
    precondition(costs.allSatisfy { $0 >= 0 }, "a choice cannot cost less than nothing")
    self.costs = costs
    excluded = Array(repeating: [], count: costs.count)
  }

  /// Adds a demand, by the choices any of which meets it.
  public mutating func add(demand choices: [Int]) {
    precondition(choices.allSatisfy(costs.indices.contains), "a demand names an unknown choice")
    demands.append(Set(choices).sorted())
  }

  /// Lets two choices exclude each other.
  public mutating func exclude(_ one: Int, _ other: Int) {
    precondition(one != other, "choice \(one) cannot exclude itself")
    excluded[one].insert(other)
    excluded[other].insert(one)
  }

  /// - Parameter limit: how many partial choices are looked at before the search is cut short.
  /// - Complexity: exponential at the worst.
  public func solve(limit: Int = .max) -> Answer {
    var search = Search(self, limit: limit)
    search.run()
    return search.answer
  }

  /// Depth-first over the demand with the fewest choices left, cheapest first, cut off by a bound.
  private struct Search {
    private let problem: HittingSet
    private let demandsOf: [[Int]]
    private let limit: Int
    private var nodeCount = 0
    /// How often each demand is met, and how often each choice is barred.
    private var met: [Int]
    private var barred: [Int]
    private var chosen: [Int] = []
    private var cost = 0
    private var best: (choices: [Int], cost: Int)?
    /// The least that what was left unlooked at may cost.
    private var leastCut = Int.max

    init(_ problem: HittingSet, limit: Int) {
      self.problem = problem
      self.limit = limit
      var demandsOf = [[Int]](repeating: [], count: problem.costs.count)
      for (demand, choices) in problem.demands.enumerated() {
        for choice in choices { demandsOf[choice].append(demand) }
      }
      self.demandsOf = demandsOf
      met = Array(repeating: 0, count: problem.demands.count)
      barred = Array(repeating: 0, count: problem.costs.count)
    }

    var answer: Answer {
      if leastCut < best?.cost ?? .max {
        return .bounded(atLeast: leastCut, best: best?.choices, cost: best?.cost)
      }
      return best.map { .optimal($0.choices.sorted(), cost: $0.cost) } ?? .impossible
    }

    mutating func run() {
      guard let least = bound() else { return }
      if let best, cost + least >= best.cost { return }
      guard let demand = tightest else {
        best = (chosen, cost)
        return
      }
      nodeCount += 1
      if nodeCount > limit {
        leastCut = min(leastCut, cost + least)
        return
      }
      let choices = problem.demands[demand].filter { barred[$0] == 0 }.sorted {
        (problem.costs[$0], -news(of: $0), $0) < (problem.costs[$1], -news(of: $1), $1)
      }
      for choice in choices {
        take(choice)
        run()
        untake(choice)
        // What follows does without it: with it all has been looked at.
        barred[choice] += 1
      }
      for choice in choices { barred[choice] -= 1 }
    }

    private func news(of choice: Int) -> Int { demandsOf[choice].count { met[$0] == 0 } }

    /// The demand not met that has the fewest choices left.
    private var tightest: Int? {
      problem.demands.indices.filter { met[$0] == 0 }.min {
        (open($0), $0) < (open($1), $1)
      }
    }

    private func open(_ demand: Int) -> Int {
      problem.demands[demand].count { barred[$0] == 0 }
    }

    /// At least so much is to be paid yet: prices of demands that no choice's cost falls short of
    /// (dual ascent); `nil` where a demand has no choice left.
    private func bound() -> Int? {
      var slack: [Int: Int] = [:]
      var sum = 0
      let rest = problem.demands.indices.filter { met[$0] == 0 }.sorted { open($0) < open($1) }
      for demand in rest {
        let choices = problem.demands[demand].filter { barred[$0] == 0 }
        guard let price = choices.map({ slack[$0] ?? problem.costs[$0] }).min() else { return nil }
        for choice in choices { slack[choice, default: problem.costs[choice]] -= price }
        sum += price
      }
      return sum
    }

    private mutating func take(_ choice: Int) {
      chosen.append(choice)
      cost += problem.costs[choice]
      for demand in demandsOf[choice] { met[demand] += 1 }
      for other in problem.excluded[choice] { barred[other] += 1 }
    }

    private mutating func untake(_ choice: Int) {
      chosen.removeLast()
      cost -= problem.costs[choice]
      for demand in demandsOf[choice] { met[demand] -= 1 }
      for other in problem.excluded[choice] { barred[other] -= 1 }
    }
  }
}

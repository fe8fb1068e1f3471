/// Which choices meet every demand at the least cost: the minimum hitting set, or set cover.
///
/// A demand is met by any of its choices; some pairs of choices exclude each other; some choices
/// need fees paid, each once for all choices that need it. This is the weighted hitting set problem
/// with conflicts and fixed charges, and the answer is exact.
///
///     var problem = HittingSet(costs: [1, 1, 3])
///     problem.add(demand: [0, 2])
///     problem.add(demand: [1, 2])
///     problem.solve()  // .optimal([0, 1], cost: 2)
public struct HittingSet: Sendable {
  /// The cheapest choices, what is known of them, or that there are none.
  public enum Answer: Hashable, Sendable {
    /// The cheapest choices, in ascending order.
    case optimal([Int], cost: Int)
    /// The search was cut short: no choices cost less than the bound, these cost so much.
    case bounded(atLeast: Int, best: [Int]?, cost: Int?)
    /// No choices meet all demands, or none that cost less than asked.
    case impossible
  }

  /// Of each choice, not negative.
  public let costs: [Int]
  /// What each fee costs, once for all choices that need it; not negative.
  public let fees: [Int]
  /// Per choice the fees that it needs.
  public let needs: [[Int]]
  /// Per demand the choices that meet it, in ascending order.
  public private(set) var demands: [[Int]] = []
  var excluded: [[Int]]
  /// Per choice the one who makes it, and per one who makes choices its twin.
  public let makers: [Int?]
  /// Per maker of choices the one it is interchangeable with and used after.
  public let twins: [Int: Int]

  /// - Parameters:
  ///   - needs: per choice, by their places in the fees.
  ///   - makers: per choice who makes it.
  ///   - twins: of a maker one whose choices are the same at the same costs, and exclude each
  ///     other alike; only where it has made some is the first one asked. This changes no cost.
  /// - Precondition: no cost and no fee is negative.
  public init(
    costs: [Int], fees: [Int] = [], needs: [[Int]]? = nil, makers: [Int?]? = nil,
    twins: [Int: Int] = [:]
  ) {
    precondition(
      costs.allSatisfy { $0 >= 0 } && fees.allSatisfy { $0 >= 0 },
      "a choice cannot cost less than nothing")
    let needs = needs ?? Array(repeating: [], count: costs.count)
    precondition(
      needs.count == costs.count && needs.joined().allSatisfy(fees.indices.contains),
      "a choice needs an unknown fee")
    self.costs = costs
    self.fees = fees
    self.needs = needs
    self.makers = makers ?? Array(repeating: nil, count: costs.count)
    self.twins = twins
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
    excluded[one].append(other)
    excluded[other].append(one)
  }

  /// What some choices cost together, fees included.
  public func cost(of choices: [Int]) -> Int {
    let paid = Set(choices.flatMap { needs[$0] })
    return choices.reduce(0) { $0 + costs[$1] } + paid.reduce(0) { $0 + fees[$1] }
  }

  /// - Parameters:
  ///   - least: a bound that is known: choices that cost no more are the cheapest.
  ///   - ceiling: only choices that cost less are of interest.
  ///   - limit: how many partial choices are looked at before the search is cut short.
  /// - Complexity: exponential at the worst.
  public func solve(
    atLeast least: Int = 0, below ceiling: Int = .max, limit: Int = .max
  ) -> Answer {
    var search = HittingSearch(self, least: least, ceiling: ceiling, limit: limit)
    search.run()
    return search.answer
  }
}

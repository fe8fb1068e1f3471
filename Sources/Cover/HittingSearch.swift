/// The search of ``HittingSet``: depth-first over the demand with the fewest choices left,
/// cheapest first, cut off by a bound.
struct HittingSearch {
  private let problem: HittingSet
  private let demandsOf: [[Int]]
  private let least: Int
  private let ceiling: Int
  private let limit: Int
  private var nodeCount = 0
  /// How often each demand is met, each choice is barred, and each fee is paid.
  private var met: [Int]
  private var barred: [Int]
  private var paid: [Int]
  private var chosen: [Int] = []
  private var cost = 0
  private var best: (choices: [Int], cost: Int)?
  /// The least that what was left unlooked at may cost.
  private var leastCut = Int.max

  init(_ problem: HittingSet, least: Int, ceiling: Int, limit: Int) {
    self.problem = problem
    self.least = least
    self.ceiling = ceiling
    self.limit = limit
    var demandsOf = [[Int]](repeating: [], count: problem.costs.count)
    for (demand, choices) in problem.demands.enumerated() {
      for choice in choices { demandsOf[choice].append(demand) }
    }
    self.demandsOf = demandsOf
    met = Array(repeating: 0, count: problem.demands.count)
    barred = Array(repeating: 0, count: problem.costs.count)
    paid = Array(repeating: 0, count: problem.fees.count)
  }

  var answer: HittingSet.Answer {
    if let best, best.cost <= least { return .optimal(best.choices.sorted(), cost: best.cost) }
    if leastCut < bestCost {
      return .bounded(atLeast: max(least, leastCut), best: best?.choices, cost: best?.cost)
    }
    return best.map { .optimal($0.choices.sorted(), cost: $0.cost) } ?? .impossible
  }

  private var bestCost: Int { best?.cost ?? ceiling }

  mutating func run() {
    if let best, best.cost <= least { return }
    guard let rest = bound(), cost + rest < bestCost else { return }
    guard let demand = tightest else {
      best = (chosen, cost)
      return
    }
    nodeCount += 1
    if nodeCount > limit {
      leastCut = min(leastCut, cost + rest)
      return
    }
    let choices = problem.demands[demand].filter { barred[$0] == 0 }
      .map { (price: price(of: $0), news: news(of: $0), choice: $0) }
      .sorted {
        // The least price for each demand met first.
        ($0.price * $1.news, -$0.news, $0.choice) < ($1.price * $0.news, -$1.news, $1.choice)
      }
    for choice in choices {
      take(choice.choice)
      run()
      untake(choice.choice)
      // What follows does without it: with it all has been looked at.
      barred[choice.choice] += 1
    }
    for choice in choices { barred[choice.choice] -= 1 }
  }

  private func news(of choice: Int) -> Int { demandsOf[choice].count { met[$0] == 0 } }

  /// A choice's cost with the fees that are yet to be paid for it.
  private func price(of choice: Int) -> Int {
    problem.needs[choice].reduce(problem.costs[choice]) {
      $0 + (paid[$1] == 0 ? problem.fees[$1] : 0)
    }
  }

  /// The demand not met that has the fewest choices left.
  private var tightest: Int? {
    var (tightest, fewest): (Int?, Int) = (nil, .max)
    for demand in problem.demands.indices where met[demand] == 0 {
      let count = open(demand)
      if count < fewest { (tightest, fewest) = (demand, count) }
    }
    return tightest
  }

  private func open(_ demand: Int) -> Int {
    problem.demands[demand].count { barred[$0] == 0 }
  }

  /// At least so much is to be paid yet; `nil` where a demand has no choice left.
  ///
  /// *Method.* Dual ascent (Erlenkotter 1978, for fixed charges). Each demand bids as much as the
  /// cheapest of its choices still asks for; a choice asks for what its cost, and the fees that
  /// it needs, are not yet covered. Bids never exceed costs and fees, so their sum is a bound.
  private func bound() -> Int? {
    var costs = problem.costs
    var fees = problem.fees
    for fee in fees.indices where paid[fee] > 0 { fees[fee] = 0 }
    var rest: [(demand: Int, open: Int)] = []
    for demand in problem.demands.indices where met[demand] == 0 {
      rest.append((demand, open(demand)))
    }
    rest.sort { $0.open < $1.open }
    var sum = 0
    var shares = [Int](repeating: 0, count: fees.count)
    for (demand, _) in rest {
      var bid = Int.max
      for choice in problem.demands[demand] where barred[choice] == 0 {
        bid = min(bid, problem.needs[choice].reduce(costs[choice]) { $0 + fees[$1] })
      }
      if bid == .max { return nil }
      if bid == 0 { continue }
      sum += bid
      // The part of each fee that this demand bears is one for all choices that need it.
      var touched: [Int] = []
      for choice in problem.demands[demand] where barred[choice] == 0 {
        let own = min(costs[choice], bid)
        costs[choice] -= own
        var owed = bid - own
        for fee in problem.needs[choice] where owed > 0 {
          if shares[fee] == 0 { touched.append(fee) }
          shares[fee] = max(shares[fee], min(owed, fees[fee]))
          owed -= min(owed, fees[fee])
        }
      }
      for fee in touched {
        fees[fee] -= shares[fee]
        shares[fee] = 0
      }
    }
    return sum
  }

  private mutating func take(_ choice: Int) {
    chosen.append(choice)
    cost += price(of: choice)
    for fee in problem.needs[choice] { paid[fee] += 1 }
    for demand in demandsOf[choice] { met[demand] += 1 }
    for other in problem.excluded[choice] { barred[other] += 1 }
  }

  private mutating func untake(_ choice: Int) {
    chosen.removeLast()
    for fee in problem.needs[choice] { paid[fee] -= 1 }
    cost -= price(of: choice)
    for demand in demandsOf[choice] { met[demand] -= 1 }
    for other in problem.excluded[choice] { barred[other] -= 1 }
  }
}

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
  /// How many choices each maker has made.
  private var uses: [Int: Int] = [:]
  /// What ``bound()`` leaves of costs and fees, and what it is about to take off fees.
  private var costsLeft: [Int]
  private var feesLeft: [Int]
  private var shares: [Int]
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
    (costsLeft, feesLeft) = (problem.costs, problem.fees)
    shares = paid
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
    // What a choice asks for beyond all bids, it adds to the bound.
    let room = bestCost - cost - rest
    guard let branches = fewestBranches(room) else {
      best = (chosen, cost)
      return
    }
    nodeCount += 1
    if nodeCount > limit {
      leastCut = min(leastCut, cost + rest)
      return
    }
    let sorted = branches.map { (price: price(of: $0), news: news(of: $0), choice: $0) }
      .sorted {
        // The least price for each demand met first.
        ($0.price * $1.news, -$0.news, $0.choice) < ($1.price * $0.news, -$1.news, $1.choice)
      }
    for branch in sorted {
      take(branch.choice)
      run()
      untake(branch.choice)
      // What follows does without it: with it all has been looked at.
      barred[branch.choice] += 1
    }
    for branch in sorted { barred[branch.choice] -= 1 }
  }

  private func news(of choice: Int) -> Int { demandsOf[choice].count { met[$0] == 0 } }

  /// A choice's cost with the fees that are yet to be paid for it.
  private func price(of choice: Int) -> Int {
    problem.needs[choice].reduce(problem.costs[choice]) {
      $0 + (paid[$1] == 0 ? problem.fees[$1] : 0)
    }
  }

  /// The choices of the demand not met that has the fewest, as far as they can lead to something
  /// cheaper; `nil` where all demands are met.
  private func fewestBranches(_ room: Int) -> [Int]? {
    var fewest: [Int]?
    for demand in problem.demands.indices where met[demand] == 0 {
      let branches = problem.demands[demand].filter {
        barred[$0] == 0 && asked(by: $0) < room && !isTwinIdle($0)
      }
      if branches.count < fewest?.count ?? .max { fewest = branches }
    }
    return fewest
  }

  /// Whether a choice is made by a twin of one who has made none yet, so that it would do as well.
  private func isTwinIdle(_ choice: Int) -> Bool {
    guard let maker = problem.makers[choice], let twin = problem.twins[maker] else { return false }
    return uses[twin, default: 0] == 0
  }

  /// What a choice asks for that no demand's bid covers, after ``bound()``.
  private func asked(by choice: Int) -> Int {
    problem.needs[choice].reduce(costsLeft[choice]) { $0 + feesLeft[$1] }
  }

  /// At least so much is to be paid yet; `nil` where a demand has no choice left.
  ///
  /// *Method.* Dual ascent (Erlenkotter 1978, for fixed charges). Each demand bids as much as the
  /// cheapest of its choices still asks for; a choice asks for what its cost, and the fees that
  /// it needs, are not yet covered. Bids never exceed costs and fees, so their sum is a bound.
  private mutating func bound() -> Int? {
    for choice in costsLeft.indices { costsLeft[choice] = problem.costs[choice] }
    for fee in feesLeft.indices { feesLeft[fee] = paid[fee] > 0 ? 0 : problem.fees[fee] }
    var rest: [(demand: Int, open: Int)] = []
    for demand in problem.demands.indices where met[demand] == 0 {
      var open = 0
      for choice in problem.demands[demand] where barred[choice] == 0 { open += 1 }
      if open == 0 { return nil }
      rest.append((demand, open))
    }
    rest.sort { $0.open < $1.open }
    var sum = 0
    for (demand, _) in rest {
      var bid = Int.max
      for choice in problem.demands[demand] where barred[choice] == 0 {
        bid = min(bid, asked(by: choice))
      }
      if bid == 0 { continue }
      sum += bid
      for choice in problem.demands[demand] where barred[choice] == 0 {
        let own = min(costsLeft[choice], bid)
        costsLeft[choice] -= own
        // The part of each fee that this demand bears is one for all choices that need it.
        var owed = bid - own
        for fee in problem.needs[choice] where owed > 0 {
          let share = min(owed, feesLeft[fee])
          shares[fee] = max(shares[fee], share)
          owed -= share
        }
      }
      for fee in feesLeft.indices where shares[fee] > 0 {
        feesLeft[fee] -= shares[fee]
        shares[fee] = 0
      }
    }
    return sum
  }

  private mutating func take(_ choice: Int) {
    chosen.append(choice)
    cost += price(of: choice)
    if let maker = problem.makers[choice] { uses[maker, default: 0] += 1 }
    for fee in problem.needs[choice] { paid[fee] += 1 }
    for demand in demandsOf[choice] { met[demand] += 1 }
    for other in problem.excluded[choice] { barred[other] += 1 }
  }

  private mutating func untake(_ choice: Int) {
    chosen.removeLast()
    if let maker = problem.makers[choice] { uses[maker, default: 0] -= 1 }
    for fee in problem.needs[choice] { paid[fee] -= 1 }
    cost -= price(of: choice)
    for demand in demandsOf[choice] { met[demand] -= 1 }
    for other in problem.excluded[choice] { barred[other] -= 1 }
  }
}

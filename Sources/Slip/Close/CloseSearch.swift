import BergfriedHittingSet

/// The search of ``SlipClose``: bounds from below by demands, from above by repairs.
struct CloseSearch {
  var ground: CloseGround
  private let fees: [Int]
  private let twins: [Int: Int]
  private var demands: [[Int]] = []
  private var best: (options: [Int], cost: Int)?

  init(_ ground: CloseGround, fees: [Int], twins: [Int: Int]) {
    self.ground = ground
    self.twins = twins
    self.fees = fees
  }

  var demandCount: Int { demands.count }

  private static let tries = 12

  mutating func answer(tell: (Int, Int?) -> Void, isOver: () -> Bool) -> SlipClose.Answer {
    var (least, chosen): (Int, [Int]) = (0, [])
    while true {
      let master = CloseMaster(ground.options, fees: fees, twins: twins, demands: demands)
      switch master.cheapest(atLeast: least, below: best?.cost, isOver: isOver) {
      case .found(let options, let cost): (chosen, least) = (options, cost)
      case .none:
        guard let best else { return .excluded }
        return .closed(best.options, cost: best.cost)
      case .bounded(let bound):
        least = max(least, bound)
        return .bounded(atLeast: least, best: best?.options, cost: best?.cost)
      }
      tell(least, best?.cost)
      guard let passage = ground.passage(past: chosen) else {
        return .closed(chosen, cost: least)
      }
      if let unseen = repair(chosen, from: passage, isOver: isOver) { return .open(unseen) }
      if let best, best.cost <= least { return .closed(best.options, cost: best.cost) }
      if isOver() { return .bounded(atLeast: least, best: best?.options, cost: best?.cost) }
    }
  }

  /// Adds options until nobody passes or none can be added, every passage on the way becoming a
  /// demand; returns a passage that no option sees.
  private mutating func repair(
    _ chosen: [Int], from first: SlipClose.Passage, isOver: () -> Bool
  ) -> SlipClose.Passage? {
    var (taken, next): ([Int], SlipClose.Passage?) = (chosen, first)
    while let passage = next {
      let (narrow, seers) = ground.narrowed(passage, past: taken, tries: CloseSearch.tries)
      if seers.isEmpty { return narrow }
      demands.append(seers)
      let open = seers.filter { option in
        taken.allSatisfy { !ground.options[option].excludes(ground.options[$0]) }
      }
      guard let option = open.min(by: { rank($0, taken) < rank($1, taken) }), !isOver() else {
        return nil
      }
      taken.append(option)
      next = ground.passage(past: taken)
    }
    keep(taken)
    return nil
  }

  /// Cheap options that meet many demands come first.
  private func rank(_ option: Int, _ taken: [Int]) -> (Double, Int) {
    let count = demands.count { $0.contains(option) }
    let paid = Set(taken.flatMap { ground.options[$0].fees })
    let unpaid = ground.options[option].fees.reduce(0) { $0 + (paid.contains($1) ? 0 : fees[$1]) }
    return (Double(ground.options[option].cost + unpaid) / Double(count), option)
  }

  /// Remembers a repair, without what it can do without.
  private mutating func keep(_ repair: [Int]) {
    var needed = repair
    for option in repair {
      let rest = needed.filter { $0 != option }
      if ground.passage(past: rest) == nil { needed = rest }
    }
    let cost = cost(of: needed)
    if best.map({ cost < $0.cost }) ?? true { best = (needed.sorted(), cost) }
  }

  private func cost(of options: [Int]) -> Int {
    Set(options.flatMap { ground.options[$0].fees }).reduce(
      options.reduce(0) { $0 + ground.options[$1].cost }
    ) { $0 + fees[$1] }
  }
}

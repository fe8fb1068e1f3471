import BergfriedCover
import BergfriedDatum

/// The cheapest options that meet some demands.
///
/// Of options of one telescope that meet the same demands, those are left out that cost no less and
/// leave no more room than another.
struct CloseMaster {
  enum Answer {
    case found([Int], cost: Int)
    /// None that go together, or none that are cheaper than asked.
    case none
    /// Cut short.
    case bounded(atLeast: Int)
  }

  private let problem: HittingSet
  /// The options that are its choices.
  private let kept: [Int]

  private struct Likeness: Hashable {
    let telescope: Int?
    let fees: [Int]
    let demands: [Int]
  }

  init(_ options: [LookOption], fees: [Int], demands: [[Int]]) {
    var demandsOf: [Int: [Int]] = [:]
    for (number, demand) in demands.enumerated() {
      for option in demand { demandsOf[option, default: []].append(number) }
    }
    var alike: [Likeness: [Int]] = [:]
    for (option, met) in demandsOf {
      let look = options[option]
      alike[Likeness(telescope: look.telescope, fees: look.fees, demands: met), default: []]
        .append(option)
    }
    kept = alike.values.flatMap { CloseMaster.thinned($0, options) }.sorted()
    var problem = HittingSet(
      costs: kept.map { options[$0].cost }, fees: fees, needs: kept.map { options[$0].fees })
    var choices = [[Int]](repeating: [], count: demands.count)
    for (choice, option) in kept.enumerated() {
      for demand in demandsOf[option]! { choices[demand].append(choice) }
    }
    for demand in choices { problem.add(demand: demand) }
    var byTelescope: [Int: [Int]] = [:]
    for (choice, option) in kept.enumerated() {
      guard let telescope = options[option].telescope else { continue }
      byTelescope[telescope, default: []].append(choice)
    }
    for own in byTelescope.values {
      for (place, one) in own.enumerated() {
        for other in own[(place + 1)...]
        where options[kept[one]].times.overlaps(options[kept[other]].times) {
          problem.exclude(one, other)
        }
      }
    }
    self.problem = problem
  }

  private static func thinned(_ alike: [Int], _ options: [LookOption]) -> [Int] {
    var thinned: [Int] = []
    let sorted = alike.sorted {
      let (one, other) = (options[$0], options[$1])
      return (one.cost, one.times.duration, $0) < (other.cost, other.times.duration, $1)
    }
    for option in sorted {
      let look = options[option]
      let isNeedless = thinned.contains {
        look.telescope == nil || options[$0].isNoLonger(than: look)
      }
      if !isNeedless { thinned.append(option) }
    }
    return thinned
  }

  /// - Parameter isOver: asked now and then whether to stop.
  func cheapest(atLeast least: Int, below ceiling: Int?, isOver: () -> Bool) -> Answer {
    // The search cannot be interrupted, so it is begun anew with more patience each time.
    var limit = 10_000
    while true {
      switch problem.solve(atLeast: least, below: ceiling ?? .max, limit: limit) {
      case .optimal(let choices, let cost): return .found(choices.map { kept[$0] }, cost: cost)
      case .impossible: return .none
      case .bounded(let bound, _, _):
        if isOver() { return .bounded(atLeast: bound) }
        limit *= 4
      }
    }
  }
}

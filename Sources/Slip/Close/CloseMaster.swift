import BergfriedCore
import BergfriedHittingSet

/// The cheapest options that meet some demands.
///
/// Of the options of one telescope, those are left out that meet no other demands than another,
/// cost no less and leave no more room.
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

  init(_ options: [LookOption], fees: [Int], twins: [Int: Int], demands: [[Int]]) {
    var demandsOf: [Int: [Int]] = [:]
    for (number, demand) in demands.enumerated() {
      for option in demand { demandsOf[option, default: []].append(number) }
    }
    let byTelescope = Dictionary(grouping: demandsOf.keys.sorted()) { options[$0].telescope }
    let kept = byTelescope.values.flatMap { own in
      CloseMaster.thinned(own.map { ($0, Set(demandsOf[$0]!)) }, options)
    }.sorted()
    var problem = HittingSet(
      costs: kept.map { options[$0].cost }, fees: fees, needs: kept.map { options[$0].fees },
      makers: kept.map { options[$0].telescope }, twins: twins)
    var choices = [[Int]](repeating: [], count: demands.count)
    for (choice, option) in kept.enumerated() {
      for demand in demandsOf[option]! { choices[demand].append(choice) }
    }
    for demand in choices { problem.add(demand: demand) }
    for own in Dictionary(grouping: kept.indices, by: { options[kept[$0]].telescope }).values {
      for (place, one) in own.enumerated() {
        for other in own[..<place] where options[kept[one]].excludes(options[kept[other]]) {
          problem.exclude(one, other)
        }
      }
    }
    self.problem = problem
    self.kept = kept
  }

  /// Those of one telescope's options that none of the others replaces.
  private static func thinned(
    _ own: [(option: Int, demands: Set<Int>)], _ options: [LookOption]
  ) -> [Int] {
    var thinned: [(option: Int, demands: Set<Int>)] = []
    let sorted = own.sorted {
      let (one, other) = (options[$0.option], options[$1.option])
      return (one.cost, -$0.demands.count, one.room.duration, $0.option)
        < (other.cost, -$1.demands.count, other.room.duration, $1.option)
    }
    for (option, demands) in sorted {
      let look = options[option]
      let isNeedless = thinned.contains { better in
        demands.isSubset(of: better.demands)
          && (look.telescope == nil || options[better.option].isNoLonger(than: look))
          && Set(options[better.option].fees).isSubset(of: look.fees)
      }
      if !isNeedless { thinned.append((option, demands)) }
    }
    return thinned.map(\.option)
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

import BergfriedCover
public import BergfriedCoverage
import BergfriedDatum
public import BergfriedStreets

/// The cheapest looks, out of some that could be added, which close every route.
///
/// *Method.* Implicit hitting set (Karp 2010; Taskin & Smith 2017 for evaders): every route found
/// is a demand, met by the options that would see it. The cheapest options that meet all demands
/// so far cost no more than any repair does; when nobody passes with them, they are one. In between, each
/// round goes on adding options until nobody passes, which yields further routes and repairs.
public struct SlipClose: Sendable {
  public enum Answer: Sendable {
    /// By their places in the options; nothing cheaper closes every route.
    case closed([Int], cost: Int)
    /// Cut short: every repair costs at least so much, and the best known is this.
    case bounded(atLeast: Int, best: [Int]?, cost: Int?)
    /// No options see this route, or none that go together see all routes.
    case open(ReachRoute?)
  }

  public let options: [LookOption]
  public let answer: Answer
  /// How many routes were looked at.
  public let routeCount: Int

  /// - Parameters:
  ///   - excluded: pairs of options that cannot both be taken.
  ///   - limit: how many rounds are gone at the most.
  /// - Complexity: a search a route.
  public init(
    _ question: SlipQuestion, in coverage: Coverage, options: [LookOption],
    excluded: [(Int, Int)] = [], limit: Int = .max
  ) {
    self.options = options
    var closing = Closing(question, coverage, options, excluded)
    answer = closing.answer(limit: limit)
    routeCount = closing.routeCount
  }
}

/// The work of ``SlipClose``.
private struct Closing {
  private let question: SlipQuestion
  private let ground: SlipGround
  private let options: [LookOption]
  private let excluded: [Set<Int>]
  /// Per piece the options that hold it.
  private let optionsOf: [Int: [Int]]
  private var problem: HittingSet
  private var best: (options: [Int], cost: Int)?
  private(set) var routeCount = 0

  init(
    _ question: SlipQuestion, _ coverage: Coverage, _ options: [LookOption],
    _ pairs: [(Int, Int)]
  ) {
    self.question = question
    self.options = options
    ground = SlipGround(of: coverage, times: question.times, refuges: question.refuges)
    var problem = HittingSet(costs: options.map(\.cost))
    var excluded = [Set<Int>](repeating: [], count: options.count)
    for (one, other) in pairs {
      problem.exclude(one, other)
      excluded[one].insert(other)
      excluded[other].insert(one)
    }
    var optionsOf: [Int: [Int]] = [:]
    for (option, look) in options.enumerated() {
      for piece in look.pieces { optionsOf[piece, default: []].append(option) }
    }
    self.problem = problem
    self.excluded = excluded
    self.optionsOf = optionsOf
  }

  mutating func answer(limit: Int) -> SlipClose.Answer {
    var (least, round) = (0, 0)
    while true {
      guard case .optimal(let chosen, let cost) = problem.solve() else { return .open(nil) }
      least = cost
      if let best, best.cost <= cost { return .closed(best.options, cost: best.cost) }
      if round == limit {
        return .bounded(atLeast: least, best: best?.options, cost: best?.cost)
      }
      round += 1
      guard let route = route(with: chosen) else { return .closed(chosen, cost: cost) }
      if let unseen = repair(chosen, from: route) { return .open(unseen) }
    }
  }

  /// Adds options until nobody passes or none can be added, every route on the way becoming a
  /// demand; returns a route that no option sees.
  private mutating func repair(_ chosen: [Int], from route: ReachRoute) -> ReachRoute? {
    var (taken, next): ([Int], ReachRoute?) = (chosen, route)
    while let route = next {
      let seers = seers(of: route)
      if seers.isEmpty { return route }
      problem.add(demand: seers)
      let open = seers.filter { excluded[$0].isDisjoint(with: taken) }
      guard let option = open.min(by: { rank($0) < rank($1) }) else { return nil }
      taken.append(option)
      next = self.route(with: taken)
    }
    keep(taken)
    return nil
  }

  /// Cheap options that see many routes come first.
  private func rank(_ option: Int) -> (Double, Int) {
    let count = problem.demands.count { $0.contains(option) }
    return (Double(options[option].cost) / Double(count), option)
  }

  /// Remembers a repair, without what it can do without.
  private mutating func keep(_ repair: [Int]) {
    var needed = repair
    for option in repair {
      let rest = needed.filter { $0 != option }
      if route(with: rest) == nil { needed = rest }
    }
    let cost = needed.reduce(0) { $0 + options[$1].cost }
    if best.map({ cost < $0.cost }) ?? true { best = (needed.sorted(), cost) }
  }

  private func seers(of route: ReachRoute) -> [Int] {
    Set(route.pieces.flatMap { optionsOf[$0] ?? [] }).sorted().filter { option in
      let pieces = Set(options[option].pieces)
      return route.isSeen(on: pieces.contains, during: options[option].times)
    }
  }

  private mutating func route(with chosen: [Int]) -> ReachRoute? {
    var added: [Int: [Range<Ticks>]] = [:]
    for option in chosen {
      for piece in options[option].pieces {
        added[piece, default: []].append(options[option].times)
      }
    }
    let network = ground.network(.lenient, speed: question.speedMetresPerSecond) { piece in
      let seen = ground.seenTimes(ofPiece: piece, .lenient)
      return added[piece].map { seen.union(IntervalSet($0)) } ?? seen
    }
    guard case .reached(let route) = question.reach.answer(in: network) else { return nil }
    routeCount += 1
    return route
  }
}

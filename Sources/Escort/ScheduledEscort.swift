import BergfriedCore
import BergfriedStreets

/// An ``Escort`` while looks come and go.
struct ScheduledEscort {
  let front: [EscortRoute]
  let safest: EscortRoute
  let step: Ticks

  private static let steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600] as [Int64]
  private static let mostLimits = 40 as Int64

  /// `nil` where no way leads in time.
  init?(_ question: EscortQuestion, on streets: EscortStreets) {
    let chains = EscortChains(streets, keeping: Array(0..<streets.nodeCount))
    let rests = chains.distances(to: question.goals) { streets.pieces[$0.first.piece].travel.count }
    guard let shortest = question.starts.map({ rests[$0] }).min(), shortest < .max else {
      return nil
    }
    let latest = question.begin.count + EscortLimit.length(shortest, detour: question.detour)
    let deadline = min(latest + question.wait.count, question.midnight.count)
    let leastRun = question.leastView
    func way(_ most: Int64) -> EscortRoute? {
      var search = SightSearch(
        streets, rests: rests, goals: Set(question.goals), most: most, leastRun: leastRun.count,
        deadline: deadline)
      guard let label = search.search(from: question.starts, at: question.begin.count) else {
        return nil
      }
      let route = search.route(to: label, from: question.begin.count)
      return streets.way(route, leastRun: leastRun)
    }
    // Nobody is out of view for longer than they are on their way.
    guard let fastest = way(shortest) else { return nil }
    var best = fastest
    var low = 0 as Int64
    while low < best.figures.longestUnseen.count {
      let middle = (low + best.figures.longestUnseen.count) / 2
      if let better = way(middle) {
        best = better
      } else {
        low = middle + 1
      }
    }
    let least = best.figures.longestUnseen.count
    let range = (fastest.figures.longestUnseen.count - least) / 1_000_000
    let seconds = Self.steps.first { range / $0 <= Self.mostLimits } ?? Self.steps.last!
    let step = Ticks.seconds(seconds)
    var front = [fastest]
    while let last = front.last, last.figures.longestUnseen.count > least {
      let limit = (last.figures.longestUnseen.count - 1) / step.count * step.count
      let next = limit > least ? way(limit) ?? best : best
      if next.figures.time <= last.figures.time { front.removeLast() }
      front.append(next)
    }
    self.front = front
    self.step = step
    safest = best
  }
}

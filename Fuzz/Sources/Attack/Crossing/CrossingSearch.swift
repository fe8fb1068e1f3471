/// Who begins at the bell and goes on as early as he can without being seen: what it finds is a
/// motion that can be made.
struct CrossingSearch {
  let truth: TrueTown
  let streets: TrueStreets
  let watching: Watching
  /// Per step, when nobody sees any of it, both ends included.
  private(set) var free: [[ClosedRange<Int64>]]
  private let travel: [Int64]

  /// Free times are this much shorter at either end.
  private static let marginTicks: Int64 = 1000

  struct Move {
    let step: Int
    let isBackward: Bool
    let enter: Int64
    let leave: Int64
  }

  init(_ truth: TrueTown, _ streets: TrueStreets, _ watching: Watching) {
    self.truth = truth
    self.streets = streets
    self.watching = watching
    let night = 0...Int64(truth.town.nightSeconds) * 1_000_000
    free = streets.steps.map { step in
      let seen = watching.looks.filter { look in
        step.standings.contains { !truth.misses($0, in: look) }
      }.flatMap(\.times)
      return CrossingSearch.rest(of: night, without: seen)
    }
    travel = streets.steps.map { step in
      let (one, other) = (streets.spots[step.from], streets.spots[step.to])
      let footing = step.footing
      let rise =
        footing.map {
          truth.heights.level(at: other, on: $0) - truth.heights.level(at: one, on: $0)
        } ?? 0
      let way = (other - one).length
      let metres = (way * way + rise * rise).squareRoot()
      let speed = truth.town.speedMetresPerSecond + step.carriedMetresPerSecond
      return Int64((metres / speed * 1e6).rounded(.up)) + 1
    }
  }

  private static func rest(
    of night: ClosedRange<Int64>, without seen: [Range<Int64>]
  ) -> [ClosedRange<Int64>] {
    var free: [ClosedRange<Int64>] = []
    var start = night.lowerBound
    for look in seen.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let end = look.lowerBound - marginTicks
      if end > start { free.append(start...end) }
      start = max(start, look.upperBound + marginTicks)
    }
    if start < night.upperBound { free.append(start...night.upperBound) }
    return free
  }

  /// The earliest crossing, looked at closely; `nil` where none is found.
  mutating func crossing() -> [Move]? {
    for _ in 0..<12 {
      guard let moves = search() else { return nil }
      let seen = Set(moves.filter { !isUnseen($0) }.map(\.step))
      if seen.isEmpty { return moves }
      for step in seen { free[step] = [] }
    }
    return nil
  }

  /// Whether nobody sees any place of a step at any time of a move, looked at every centimetre.
  private func isUnseen(_ move: Move) -> Bool {
    let step = streets.steps[move.step]
    guard let footing = step.footing else { return true }
    let looks = watching.looks.filter { look in
      look.times.contains { $0.lowerBound <= move.leave && move.enter <= $0.upperBound }
    }
    let line = [streets.spots[step.from], streets.spots[step.to]]
    let spots = Places(truth.town, truth.solids).along(line, everyMetres: 0.01)
      .filter(truth.solids.ground.holds)
    return spots.allSatisfy { spot in
      let standing = Standing(at: spot, on: footing, in: truth.town, truth.solids)
      return looks.allSatisfy { truth.misses(standing, in: $0) }
    }
  }

  /// A place while some step at it is free: a spot, and the step and its free time by which one
  /// came.
  private struct State: Hashable {
    let spot: Int
    let step: Int
    let interval: Int
  }

  private func search() -> [Move]? {
    var queue = TimeQueue<State>()
    var came: [State: (time: Int64, from: State?, move: Move?)] = [:]
    for spot in streets.starts {
      for step in streets.stepsOfSpot[spot] {
        for (interval, times) in free[step].enumerated() {
          let state = State(spot: spot, step: step, interval: interval)
          came[state] = (times.lowerBound, nil, nil)
          queue.add(state, at: times.lowerBound)
        }
      }
    }
    let goals = Set(streets.goals)
    while let (time, state) = queue.next() {
      guard let known = came[state], known.time == time else { continue }
      if goals.contains(state.spot) { return moves(to: state, came) }
      for (next, arrival, move) in onward(from: state, at: time) {
        if let before = came[next], before.time <= arrival { continue }
        came[next] = (arrival, state, move)
        queue.add(next, at: arrival)
      }
    }
    return nil
  }

  /// Along the step to its other end, and at the same spot to other steps that are free then.
  private func onward(from state: State, at time: Int64) -> [(State, Int64, Move?)] {
    var all: [(State, Int64, Move?)] = []
    let times = free[state.step][state.interval]
    let step = streets.steps[state.step]
    let arrival = time + travel[state.step]
    if arrival <= times.upperBound {
      let isBackward = state.spot == step.to
      let move = Move(step: state.step, isBackward: isBackward, enter: time, leave: arrival)
      let end = isBackward ? step.from : step.to
      all.append(
        (State(spot: end, step: state.step, interval: state.interval), arrival, move))
    }
    for other in streets.stepsOfSpot[state.spot] where other != state.step {
      for (interval, free) in free[other].enumerated()
      where free.lowerBound <= times.upperBound && free.upperBound >= time {
        let state = State(spot: state.spot, step: other, interval: interval)
        all.append((state, max(time, free.lowerBound), nil))
      }
    }
    return all
  }

  private func moves(
    to end: State, _ came: [State: (time: Int64, from: State?, move: Move?)]
  ) -> [Move] {
    var moves: [Move] = []
    var state: State? = end
    while let here = state, let known = came[here] {
      if let move = known.move { moves.append(move) }
      state = known.from
    }
    return moves.reversed()
  }
}

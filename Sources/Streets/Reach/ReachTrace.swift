import BergfriedCore

/// A route traced from its end to where it begins, along the parents of a search.
struct ReachTrace {
  private typealias Leg = ReachRoute.Leg
  private let reach: Reach
  private let cells: ReachCells
  private let keys: ReachKeys
  /// Last ones first, in keys.
  private var traced: [ReachRoute.Leg] = []

  init(_ reach: Reach) {
    self.reach = reach
    cells = reach.network.cells
    keys = reach.keys
  }

  /// In the order of their times.
  var legs: [ReachRoute.Leg] {
    if !keys.isBack { return traced.reversed() }
    return traced.map { leg in
      var mirrored = leg
      mirrored.enter = Ticks(count: -leg.leave.count)
      mirrored.leave = Ticks(count: -leg.enter.count)
      if case .piece(let piece, let from, let to) = leg.place {
        mirrored.place = .piece(piece, from: to, to: from)
      }
      return mirrored
    }
  }

  /// Traces the whole route that ends so.
  mutating func arrive(_ arrival: Reach.Arrival, at place: ReachPlace) {
    var offset: Int64 = 0
    if case .point(_, let ticks) = place { offset = ticks.count }
    switch arrival.way {
    case .node(let interval):
      wait(in: interval, from: search(interval), to: arrival.key, always: true)
      come(to: interval)
    case .end(let cell, let side):
      let piece = reach.network.piece(of: cell)
      rest(on: piece, at: offset, from: arrival.reached, to: arrival.key)
      let end = side == 0 ? 0 : cells.cells[cell].travel
      let enter = arrival.reached - abs(end - offset)
      move(on: piece, from: end, to: offset, enter: enter)
      let one = cells.cells[cell]
      let interval = Int(side == 0 ? one.fromInterval : one.toInterval)
      wait(in: interval, from: search(interval), to: enter, always: false)
      come(to: interval)
    case .source(let cell, let spot):
      guard case .point(let piece, let start) = reach.spots[spot].place else { return }
      rest(on: piece, at: offset, from: arrival.reached, to: arrival.key)
      let enter = arrival.reached - abs(start.count - offset)
      move(on: piece, from: start.count, to: offset, enter: enter)
      _ = cell
    }
  }

  private func search(_ interval: Int) -> Int64 { reach.search.labels[interval].key }

  /// Traces how an interval was first entered.
  private mutating func come(to interval: Int) {
    var interval = interval
    while reach.search.labels[interval].parent >= 0 {
      let half = reach.search.labels[interval].parent
      let number = Int(half >> 1)
      let (cell, piece) = (cells.cells[number], reach.network.piece(of: number))
      let isForth = half & 1 == 0
      let before = Int(isForth ? cell.fromInterval : cell.toInterval)
      let enter = search(interval) - cell.travel
      move(
        on: piece, from: isForth ? 0 : cell.travel, to: isForth ? cell.travel : 0, enter: enter)
      wait(in: before, from: search(before), to: enter, always: false)
      interval = before
    }
    let tag = -2 - Int(reach.search.labels[interval].parent)
    if case .point(let piece, let offset) = reach.spots[tag / 2].place {
      let end = tag % 2 == 0 ? 0 : reach.network.travel[piece]
      let enter = search(interval) - abs(end - offset.count)
      move(on: piece, from: offset.count, to: end, enter: enter)
    }
  }

  private mutating func move(on piece: Int, from: Int64, to: Int64, enter: Int64) {
    let place = ReachRoute.Place.piece(piece, from: Ticks(count: from), to: Ticks(count: to))
    let leave = enter + abs(to - from)
    traced.append(Leg(place, enter: Ticks(count: enter), leave: Ticks(count: leave)))
  }

  private mutating func rest(on piece: Int, at offset: Int64, from: Int64, to: Int64) {
    if from == to { return }
    let place = ReachRoute.Place.piece(piece, from: Ticks(count: offset), to: Ticks(count: offset))
    traced.append(Leg(place, enter: Ticks(count: from), leave: Ticks(count: to)))
  }

  /// Waits at a node, on one piece after another, each as long as can be.
  private mutating func wait(in interval: Int, from: Int64, to: Int64, always: Bool) {
    if from == to && !always { return }
    let node = cells.node(of: interval)
    if reach.network.refuges.contains(node) {
      traced.append(
        Leg(.refuge(node), enter: Ticks(count: from), leave: Ticks(count: to)))
      return
    }
    var legs: [Leg] = []
    var now = from
    repeat {
      let (half, last) = longest(in: interval, at: now)
      let leave = min(last, to)
      let offset = Ticks(count: half & 1 == 0 ? 0 : cells.cells[Int(half >> 1)].travel)
      let piece = reach.network.piece(of: Int(half >> 1))
      legs.append(
        Leg(
          .piece(piece, from: offset, to: offset), enter: Ticks(count: now),
          leave: Ticks(count: leave)))
      now = leave
    } while now < to
    traced += legs.reversed()
  }

  /// The piece's end at a node that is free at a key and stays so longest.
  private func longest(in interval: Int, at key: Int64) -> (half: Int32, last: Int64) {
    var best: (half: Int32, last: Int64) = (0, Int64.min)
    for half in cells.halves[
      Int(cells.halfOffsets[interval])..<Int(cells.halfOffsets[interval + 1])]
    {
      let span = keys.span(of: cells.cells[Int(half >> 1)])
      if span.first <= key, span.last > best.last { best = (half, span.last) }
    }
    precondition(best.last >= key, "a node is not free at \(keys.time(key))")
    return best
  }
}

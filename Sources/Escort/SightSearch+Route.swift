import BergfriedCore
import BergfriedStreets

extension SightSearch {
  /// The way that a label stands for, as early at its end as it can be.
  ///
  /// - Complexity: O(moves).
  func route(to label: Int, from begin: Int64) -> ReachRoute {
    var legs: [ReachRoute.Leg] = []
    var (index, time) = (label, labels[label].time)
    while index >= 0 {
      let label = labels[index]
      switch label.move {
      case .walk(let side):
        let travel = streets.pieces[side.piece].travel.count
        legs.append(streets.leg(along: side, at: time - travel))
        time -= travel
      case .leave(let side, let departure):
        let arrival = departure + streets.pieces[side.piece].travel.count
        if arrival < time { legs.append(streets.leg(waitingAt: label.node, arrival, time)) }
        legs.append(streets.leg(along: side, at: departure))
        time = departure
      case .wait:
        if label.time < time { legs.append(streets.leg(waitingAt: label.node, label.time, time)) }
        time = min(time, label.time)
      }
      index = label.parent
    }
    return ReachRoute(legs: legs.reversed())
  }
}

extension EscortStreets {
  func leg(along side: EscortSide, at departure: Int64) -> ReachRoute.Leg {
    let travel = pieces[side.piece].travel
    let zero = Ticks(count: 0)
    return ReachRoute.Leg(
      .piece(
        side.piece, from: side.isBackward ? travel : zero, to: side.isBackward ? zero : travel),
      enter: Ticks(count: departure), leave: Ticks(count: departure) + travel)
  }

  /// - Precondition: a piece ends at the node.
  func leg(waitingAt node: Int, _ start: Int64, _ end: Int64) -> ReachRoute.Leg {
    let side = sides[offsets[node]]
    let place = side.isBackward ? pieces[side.piece].travel : Ticks(count: 0)
    return ReachRoute.Leg(
      .piece(side.piece, from: place, to: place), enter: Ticks(count: start),
      leave: Ticks(count: end))
  }

  /// Pieces walked one after the other without a stop.
  func route(along sides: [EscortSide], at begin: Ticks) -> ReachRoute {
    var time = begin.count
    return ReachRoute(
      legs: sides.map { side in
        defer { time += pieces[side.piece].travel.count }
        return leg(along: side, at: time)
      })
  }
}

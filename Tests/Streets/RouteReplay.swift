import BergfriedCore
import BergfriedStreets
import BergfriedTestSupport

/// A route walked through again, tick by tick, against the looks themselves.
struct RouteReplay {
  let world: RandomReach

  func accepts(_ route: ReachRoute) -> Bool {
    var now: (place: ReachPlace, time: Ticks)?
    for leg in route.legs {
      guard let (from, to) = ends(of: leg) else { return false }
      if let now {
        if now.place != from || now.time != leg.enter { return false }
      } else if !lies(from, leg.enter, in: world.starts) {
        return false
      }
      if leg.leave < leg.enter || !isUnseen(leg) || !isSlow(leg) { return false }
      now = (to, leg.leave)
    }
    return now.map { lies($0.place, $0.time, in: world.goals) } ?? false
  }

  private func lies(_ place: ReachPlace, _ time: Ticks, in spots: [ReachSpot]) -> Bool {
    spots.contains { $0.place == place && $0.window.contains(time) }
  }

  private func ends(of leg: ReachRoute.Leg) -> (ReachPlace, ReachPlace)? {
    switch leg.place {
    case .refuge(let node):
      return world.refuges.contains(node) ? (.node(node), .node(node)) : nil
    case .piece(let number, let from, let to):
      guard world.pieces.indices.contains(number) else { return nil }
      let piece = world.pieces[number]
      let all = ticks(0)...ticks(piece.travel)
      guard all.contains(from), all.contains(to) else { return nil }
      func place(_ offset: Ticks) -> ReachPlace {
        if offset == all.lowerBound { return .node(piece.from) }
        if offset == all.upperBound { return .node(piece.to) }
        return .point(piece: number, offset: offset)
      }
      return (place(from), place(to))
    }
  }

  private func isSlow(_ leg: ReachRoute.Leg) -> Bool {
    guard case .piece(_, let from, let to) = leg.place else { return true }
    return abs(to.count - from.count) <= leg.leave.count - leg.enter.count
  }

  /// Whether nobody looks in any tick of the leg; a leg without any is at the end or the
  /// beginning of one that nobody looks in.
  private func isUnseen(_ leg: ReachRoute.Leg) -> Bool {
    guard case .piece(let number, _, _) = leg.place else { return true }
    func isFree(_ tick: Int64) -> Bool {
      let time = Ticks(count: tick)
      return RandomReach.window.contains(time) && !world.pieces[number].seen.contains(time)
    }
    if leg.enter == leg.leave {
      return isFree(leg.enter.count) || isFree(leg.enter.count - 1)
    }
    return (leg.enter.count..<leg.leave.count).allSatisfy(isFree)
  }
}

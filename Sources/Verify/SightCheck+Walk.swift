import BergfriedCore
import BergfriedCoverage
public import BergfriedStreets
import BergfriedSurface

extension SightCheck {
  /// Replays a route over streets and open ground, whatever else is wrong with it. On the ground
  /// the mover stands on that of the town's cell they are in; on private ground nobody sees them.
  ///
  /// - Complexity: O(moments × telescopes), and O(distance) for each line.
  public func replay(
    _ route: WalkRoute, speedMetresPerSecond speed: Double
  ) -> Replay {
    var replay = Replay()
    for leg in route.legs {
      switch leg.place {
      case .street(let place):
        let street = ReachRoute(legs: [ReachRoute.Leg(place, enter: leg.enter, leave: leg.leave)])
        let part = self.replay(street, speedMetresPerSecond: speed)
        replay.momentCount += part.momentCount
        replay.lineCount += part.lineCount
        replay.sighting = part.sighting
      case .ground(_, let from, let to):
        guard leg.enter <= leg.leave, night.contains(leg.enter), night.contains(leg.leave),
          // What leads farther in that time is no leg, and would have moments without end.
          from.distanceMetres(to: to) <= speed * (leg.leave - leg.enter).seconds + 1
        else { continue }
        replay.sighting = sighting(
          from: from, to: to, leg.enter...leg.leave, &replay)
      }
      if replay.sighting != nil { return replay }
    }
    return replay
  }

  /// The first time that someone sees a mover who goes straight from one point to another.
  private func sighting(
    from: MapPoint, to: MapPoint, _ times: ClosedRange<Ticks>, _ replay: inout Replay
  ) -> Sighting? {
    let watching = posts.flatMap { $0.looks(between: times.lowerBound, and: times.upperBound) }
    let span = (times.upperBound - times.lowerBound).seconds
    for time in moments(of: times, metres: from.distanceMetres(to: to), watching) {
      replay.momentCount += 1
      let share = span > 0 ? (time - times.lowerBound).seconds / span : 0
      let place = MoverPlace(at: from.point(atShare: share, to: to), in: town)
      if town.privateAreas.contains(where: { $0.contains(place.point) }) { continue }
      guard let seer = seer(of: place, at: time, watching, &replay.lineCount) else { continue }
      return Sighting(
        tower: seer.placed.tower.name, telescope: seer.telescope.name, time: time, piece: nil,
        point: place.point)
    }
    return nil
  }
}

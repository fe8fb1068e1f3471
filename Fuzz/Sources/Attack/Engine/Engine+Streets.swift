import BergfriedCore
import BergfriedStreets
import BergfriedSurface

extension Engine {
  /// Streets and borders of squares as a map's reader makes them.
  static func ways(of made: MadeTown) -> [Way] {
    let rise = made.riseMetres
    let isParted = made.ways.count(where: \.isOnBridge) > 1
    let rests = isParted ? rests(of: made) : []
    return made.lanes.map { lane in
      let isLifted = lane.isOnBridge && rise > 0
      let otherFloor = lane.isSunken ? Lift(riseMetres: 30, dropMetres: 30) : nil
      let level = lane.isOnBridge ? made.bridge?.layer ?? 0 : lane.isSunken ? -1 : 0
      return Way(
        id: lane.id, name: lane.name, kind: made.kind(of: lane), level: level,
        isCovered: lane.isCovered, isBridge: lane.isOnBridge,
        passage: lane.isDoubtful ? .doubtful : .open,
        isConveying: lane.isConveying,
        lift: isLifted ? Lift(riseMetres: rise, restsOn: rests) : otherFloor,
        points: lane.points.map(point))
    }
  }

  static func squares(of made: MadeTown) -> [Square] {
    made.squares.map { Square(id: $0.id, area: polygon($0.corners, holes: $0.holes)) }
  }

  /// The bridge as it hides: a rectangle for each straight part, which reaches beyond its ends as
  /// far as to its sides.
  static func spans(of made: MadeTown) -> [Span] {
    guard let bridge = made.bridge else { return [] }
    let ends = rests(of: made)
    let isBent = bridge.metres > ends[0].distanceMetres(to: ends[1]) + 0.01
    let half = bridge.greatestHalfWidthMetres + 0.001
    return made.ways.filter(\.isOnBridge).flatMap { lane in
      zip(lane.points, lane.points.dropFirst()).enumerated().map { part, line in
        let ahead = (line.1 - line.0).unit * half
        let (from, to) = (line.0 - ahead, line.1 + ahead)
        return Span(
          id: "\(lane.id)#\(part)",
          area: polygon([from - ahead.left, to - ahead.left, to + ahead.left, from + ahead.left]),
          restsOn: isBent ? ends + ends.prefix(1) : ends, parapetMetres: Bridge.parapetMetres,
          riseMetres: made.riseMetres)
      }
    }
  }

  private static func rests(of made: MadeTown) -> [MapPoint] {
    guard let points = made.bridge?.points else { return [] }
    return [points[0], points[points.count - 1]].map(point)
  }
}

/// Two places of lanes that may be one in truth though the map has them apart: the end of a street
/// within a metre of another or of itself, two that cross without a common point.
struct Junction {
  struct Place: Hashable {
    let lane: Int
    let leg: Int
    let share: Double
  }

  let one: Place
  let other: Place
  let metres: Double

  /// Ends no farther away than a metre may be joined, other points where they touch.
  private static let endMetres = 0.999
  private static let touchMetres = 0.009
  /// Where one gets from an end to the other street along the map in a few steps nothing is joined.
  private static let roundMetres = 2.0

  static func all(in lanes: [Lane]) -> [Junction] {
    lanes.indices.flatMap { one in
      lanes.indices.flatMap { other in
        near(one, other, lanes) + (one <= other ? crossings(one, other, lanes) : [])
      }
    }
  }

  private static func areLevel(_ one: Lane, _ other: Lane) -> Bool {
    one.isOnBridge == other.isOnBridge && one.isSunken == other.isSunken
  }

  private static func near(_ one: Int, _ other: Int, _ lanes: [Lane]) -> [Junction] {
    let (lane, target) = (lanes[one], lanes[other])
    let common = one == other ? [] : target.points.filter(lane.points.contains)
    return lane.points.indices.compactMap { place in
      let spot = lane.points[place]
      let isEnd = place == 0 || place == lane.points.count - 1
      guard isEnd || areLevel(lane, target) else { return nil }
      if common.contains(where: { ($0 - spot).length <= roundMetres }) { return nil }
      var best: Junction?
      for leg in target.points.indices.dropLast()
      where one != other || leg > place + 1 || leg < place - 2 {
        let share = spot.share(ofLineFrom: target.points[leg], to: target.points[leg + 1])
        let metres = (target.points[leg].at(share, to: target.points[leg + 1]) - spot).length
        guard metres <= (isEnd ? endMetres : touchMetres), metres < best?.metres ?? .infinity
        else { continue }
        best = Junction(
          one: lane.place(ofPoint: place, lane: one),
          other: Place(lane: other, leg: leg, share: share), metres: metres)
      }
      return best
    }
  }

  private static func crossings(_ one: Int, _ other: Int, _ lanes: [Lane]) -> [Junction] {
    guard areLevel(lanes[one], lanes[other]) else { return [] }
    let (first, second) = (lanes[one].points, lanes[other].points)
    return first.indices.dropLast().flatMap { leg in
      second.indices.dropLast().compactMap { across in
        if one == other, across < leg + 2 { return nil }
        return Spot.crossing(first[leg], first[leg + 1], second[across], second[across + 1]).map {
          Junction(
            one: Place(lane: one, leg: leg, share: $0.0),
            other: Place(lane: other, leg: across, share: $0.1), metres: 0)
        }
      }
    }
  }
}

extension Lane {
  fileprivate func place(ofPoint point: Int, lane: Int) -> Junction.Place {
    point == 0
      ? Junction.Place(lane: lane, leg: 0, share: 0)
      : Junction.Place(lane: lane, leg: point - 1, share: 1)
  }
}

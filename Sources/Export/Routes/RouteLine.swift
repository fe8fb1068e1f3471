package import BergfriedAnswers
package import BergfriedCore
package import BergfriedStreets

/// A stretch of a route along one way of the map, with the waits on it.
package struct RouteLine {
  /// The way, in the streets' ways; `nil` over open ground.
  package let way: Int?
  /// Where it leads, with every turning back.
  package var points: [MapPoint]
  package var enter: Ticks
  package var leave: Ticks
  package var waited = Ticks(count: 0)
}

/// A stop of a route at one place.
package struct RouteWait {
  package let point: MapPoint
  /// The way that is waited on; `nil` in a refuge and over open ground.
  package let way: Int?
  package let isOverGround: Bool
  package let enter: Ticks
  package var leave: Ticks
}

/// A route as stages, one after the other in time, and waits.
package struct RouteLines {
  private let streets: StreetGraph
  private let pace: LegPace
  private(set) var stages: [RouteLine] = []
  private(set) var waits: [RouteWait] = []
  /// Waiting before the first stage.
  private var start: Ticks?

  package init(_ legs: [CrossingsDocument.Leg], at pace: LegPace, on streets: StreetGraph) {
    self.streets = streets
    self.pace = pace
    for leg in legs {
      let (enter, leave) = (Ticks(count: leg.enter), Ticks(count: leg.leave))
      if let piece = leg.piece, let from = leg.fromTicks, let to = leg.toTicks, from != to {
        move(along: piece, from: from, to: to, enter, leave)
      } else if let points = leg.groundPoints, points.from != points.to {
        move(on: nil, [points.from, points.to], enter, leave)
      } else if enter < leave {
        wait(leg, enter, leave)
      }
    }
  }

  private mutating func move(
    along index: Int, from: Int64, to: Int64, _ enter: Ticks, _ leave: Ticks
  ) {
    let piece = streets.part(index)
    let line = piece.line(
      fromShare: streets.share(of: index, ticks: from, at: pace),
      to: streets.share(of: index, ticks: to, at: pace))
    move(on: piece.way, line, enter, leave)
  }

  private mutating func move(
    on way: Int?, _ line: [MapPoint], _ enter: Ticks, _ leave: Ticks
  ) {
    if let last = stages.last, last.way == way {
      // Legs begin where the one before ends, give or take a tick of travel.
      stages[stages.count - 1].points += line.dropFirst()
      stages[stages.count - 1].leave = leave
    } else {
      var stage = RouteLine(
        way: way, points: line, enter: stages.isEmpty ? start ?? enter : enter, leave: leave)
      if stages.isEmpty { stage.waited = enter - stage.enter }
      stages.append(stage)
    }
  }

  /// Waits belong to the stage that they follow, those at the very beginning to the first.
  private mutating func wait(_ leg: CrossingsDocument.Leg, _ enter: Ticks, _ leave: Ticks) {
    if stages.isEmpty {
      start = start ?? enter
    } else {
      stages[stages.count - 1].leave = leave
      stages[stages.count - 1].waited = stages[stages.count - 1].waited + (leave - enter)
    }
    let way = leg.piece.map { streets.part($0).way }
    guard
      let point = leg.groundPoints?.from ?? streets.place(of: leg, leg.fromTicks, at: pace)
    else { return }
    let isOverGround = leg.cell != nil
    if let last = waits.last, last.leave == enter, (last.way == nil) == (way == nil),
      last.isOverGround == isOverGround,
      last.point.distanceMetres(to: point) < 0.01
    {
      waits[waits.count - 1].leave = leave
    } else {
      waits.append(
        RouteWait(
          point: point, way: way, isOverGround: isOverGround, enter: enter, leave: leave))
    }
  }
}

extension StreetGraph {
  /// Where a leg is at an offset in ticks of travel; `nil` where it has no place.
  ///
  package func place(of leg: CrossingsDocument.Leg, _ offset: Int64?, at pace: LegPace) -> MapPoint?
  {
    if let node = leg.refuge { return nodes[node] }
    guard let index = leg.piece, let offset else { return nil }
    return part(index).point(atShare: share(of: index, ticks: offset, at: pace))
  }

  fileprivate func share(of index: Int, ticks: Int64, at pace: LegPace) -> Double {
    let metres =
      pace.isAlongSlope && index < pieces.count ? slopeMetres[index] : part(index).lengthMetres
    return metres > 0 ? Double(ticks) / 1e6 * pace.metresPerSecond / metres : 0
  }
}

/// What the legs' ticks of travel rest on.
package struct LegPace {
  package let metresPerSecond: Double
  /// Or on the map.
  package let isAlongSlope: Bool

  package init(
    metresPerSecond: Double, isAlongSlope: Bool
  ) {
    self.metresPerSecond = metresPerSecond
    self.isAlongSlope = isAlongSlope
  }
}

extension CrossingsDocument.Answer {
  package var pace: LegPace {
    LegPace(
      metresPerSecond: speedMetresPerSecond,
      isAlongSlope: verdict == .route || verdict == .exposed)
  }
}

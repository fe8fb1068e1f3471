import BergfriedCore

/// The ways as they come: cut at the bounds, with what is left out counted and the points found at
/// which they meet or end.
struct WaySurvey {
  private(set) var runs: [WayRun] = []
  private(set) var outsideMetres = 0.0
  private var uses: [MapPoint: Int] = [:]
  private var pointlessCount = 0
  private var lostCount = 0

  /// No place on the earth is farther from a frame's origin, in any direction.
  private static let farthestMetres = 1e8

  /// The points at which runs end or that they share.
  var junctions: Set<MapPoint> {
    Set(uses.lazy.filter { $0.value > 1 }.map(\.key))
  }

  var leftOut: [StreetGraph.LeftOut] {
    [
      StreetGraph.LeftOut(
        reason: "fewer than two different points", count: pointlessCount, lengthMetres: 0),
      StreetGraph.LeftOut(
        reason: "points that are nowhere on the earth", count: lostCount, lengthMetres: 0),
    ].filter { $0.count > 0 }
  }

  mutating func add(_ way: Way, number: Int, bounds: MapBounds?) {
    let steps = zip(way.points, way.points.dropFirst()).filter { $0 != $1 }
    guard !steps.isEmpty else {
      pointlessCount += 1
      return
    }
    let firstRun = runs.count
    var isOpen = false
    var isLost = false
    var distance = 0.0
    for (start, end) in steps {
      let length = start.distanceMetres(to: end)
      let isPlaced = WaySurvey.isPlaced(start) && WaySurvey.isPlaced(end)
      for part in WaySurvey.parts(ofLineFrom: start, to: end, bounds) {
        guard isPlaced || !part.isOutside else {
          (isLost, isOpen) = (true, false)
          continue
        }
        let goesOn = isOpen && part.isOutside == runs[runs.count - 1].isOutside
        let from = WaySurvey.point(part.shares.lowerBound, start, end)
        if !goesOn {
          runs.append(
            WayRun(
              way: number, startMetres: distance + part.shares.lowerBound * length,
              isOutside: part.isOutside, points: [from]))
        }
        runs[runs.count - 1].add(WaySurvey.point(part.shares.upperBound, start, end))
        if part.isOutside {
          outsideMetres += length * (part.shares.upperBound - part.shares.lowerBound)
        }
        isOpen = true
      }
      distance += length
    }
    if isLost { lostCount += 1 }
    for run in runs[firstRun...] { note(run) }
  }

  private static func isPlaced(_ point: MapPoint) -> Bool {
    point.x.magnitude < farthestMetres && point.y.magnitude < farthestMetres
  }

  private static func point(_ share: Double, _ start: MapPoint, _ end: MapPoint) -> MapPoint {
    share == 0 ? start : share == 1 ? end : start.point(atShare: share, to: end)
  }

  /// Counts each point's uses, an end's double so that it always is a junction.
  private mutating func note(_ run: WayRun) {
    for point in run.points { uses[point, default: 0] += 1 }
    for point in [run.points[0], run.points[run.points.count - 1]] { uses[point, default: 0] += 1 }
  }

  /// The parts of a line inside and outside the bounds, from its start on, each of some length.
  private static func parts(
    ofLineFrom start: MapPoint, to end: MapPoint, _ bounds: MapBounds?
  ) -> [(shares: ClosedRange<Double>, isOutside: Bool)] {
    guard let bounds else { return [(0...1, false)] }
    guard let inside = bounds.shares(ofLineFrom: start, to: end),
      inside.lowerBound < inside.upperBound
    else { return [(0...1, true)] }
    var parts = [(shares: inside, isOutside: false)]
    if inside.lowerBound > 0 { parts.insert((0...inside.lowerBound, true), at: 0) }
    if inside.upperBound < 1 { parts.append((inside.upperBound...1, true)) }
    return parts
  }
}

import BergfriedDatum

/// The ways as they come: cut at the bounds, with what is left out counted and the points found at
/// which they meet or end.
struct WaySurvey {
  private(set) var runs: [WayRun] = []
  private var uses: [MapPoint: Int] = [:]
  private var pointlessCount = 0
  private var outsideCount = 0
  private var outsideMetres = 0.0

  /// The points at which runs end or that they share.
  var junctions: Set<MapPoint> {
    Set(uses.lazy.filter { $0.value > 1 }.map(\.key))
  }

  var leftOut: [StreetGraph.LeftOut] {
    [
      StreetGraph.LeftOut(
        reason: "fewer than two different points", count: pointlessCount, lengthMetres: 0),
      StreetGraph.LeftOut(
        reason: "outside the bounds", count: outsideCount, lengthMetres: outsideMetres),
    ].filter { $0.count > 0 }
  }

  mutating func add(_ way: Way, number: Int, bounds: MapBounds?) {
    let steps = zip(way.points, way.points.dropFirst()).filter { $0 != $1 }
    guard !steps.isEmpty else {
      pointlessCount += 1
      return
    }
    let outside = outsideMetres
    let firstRun = runs.count
    var isOpen = false
    var distance = 0.0
    for (start, end) in steps {
      let length = start.distanceMetres(to: end)
      let inside = bounds?.part(ofLineFrom: start, to: end) ?? (bounds == nil ? 0...1 : nil)
      if let inside {
        add(
          inside, of: (start, end), number: number,
          startMetres: distance + inside.lowerBound * length,
          isOpen: isOpen && inside.lowerBound == 0)
      }
      outsideMetres += length * (1 - (inside.map { $0.upperBound - $0.lowerBound } ?? 0))
      isOpen = inside?.upperBound == 1
      distance += length
    }
    if outsideMetres > outside { outsideCount += 1 }
    for run in runs[firstRun...] { note(run) }
  }

  private mutating func add(
    _ shares: ClosedRange<Double>, of line: (start: MapPoint, end: MapPoint), number: Int,
    startMetres: Double, isOpen: Bool
  ) {
    let (first, last) = (shares.lowerBound, shares.upperBound)
    let start = first == 0 ? line.start : line.start.point(atShare: first, to: line.end)
    if !isOpen { runs.append(WayRun(way: number, startMetres: startMetres, points: [start])) }
    runs[runs.count - 1].add(
      last == 1 ? line.end : line.start.point(atShare: last, to: line.end))
  }

  /// Counts each point's uses, an end's double so that it always is a junction.
  private mutating func note(_ run: WayRun) {
    for point in run.points { uses[point, default: 0] += 1 }
    for point in [run.points[0], run.points[run.points.count - 1]] { uses[point, default: 0] += 1 }
  }
}

extension MapBounds {
  /// The part of a line inside, if it has any length.
  fileprivate func part(ofLineFrom start: MapPoint, to end: MapPoint) -> ClosedRange<Double>? {
    guard let shares = shares(ofLineFrom: start, to: end), shares.lowerBound < shares.upperBound
    else { return nil }
    return shares
  }
}

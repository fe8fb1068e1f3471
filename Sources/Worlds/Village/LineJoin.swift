import BergfriedCore

/// Joins lines where they cross or touch: both get the very same point there.
struct LineJoin {
  private let lines: [[MapPoint]]
  private var known: [MapPoint] = []

  /// Points nearer to each other, or to a line, are one, or on it.
  private static let nearMetres = 1e-3

  /// The lines with all points at which they meet others.
  ///
  /// - Complexity: O(n²) in the number *n* of points.
  static func joined(_ lines: [[MapPoint]]) -> [[MapPoint]] {
    var join = LineJoin(lines)
    return lines.indices.map { join.refined($0) }
  }

  private init(_ drawn: [[MapPoint]]) {
    var known: [MapPoint] = []
    lines = drawn.map { $0.map { LineJoin.settled($0, among: &known) } }
    self.known = known
  }

  private mutating func refined(_ line: Int) -> [MapPoint] {
    var points: [MapPoint] = []
    for (start, end) in zip(lines[line], lines[line].dropFirst()) {
      let meetings = meetings(of: line, from: start, to: end)
        .map { (point: $0, share: $0.nearestShare(ofLineFrom: start, to: end)) }
        .sorted { $0.share < $1.share }
      for point in [start] + meetings.map(\.point) + [end] where points.last != point {
        points.append(point)
      }
    }
    return points
  }

  /// Where other lines meet one leg of a line, its ends left out.
  private mutating func meetings(
    of line: Int, from start: MapPoint, to end: MapPoint
  ) -> [MapPoint] {
    var meetings: Set<MapPoint> = []
    for other in lines.indices where other != line {
      for (first, last) in zip(lines[other], lines[other].dropFirst()) {
        for point in [first, last] where LineJoin.isNear(point, start, end) {
          meetings.insert(point)
        }
        if let crossing = LineJoin.crossing(start, end, first, last) {
          meetings.insert(LineJoin.settled(crossing, among: &known))
        }
      }
    }
    return Array(meetings.subtracting([start, end]))
  }

  /// The first known point that is as good as this one, or else itself.
  private static func settled(_ point: MapPoint, among known: inout [MapPoint]) -> MapPoint {
    if let old = known.first(where: { $0.distanceMetres(to: point) < nearMetres }) { return old }
    known.append(point)
    return point
  }

  private static func isNear(_ point: MapPoint, _ start: MapPoint, _ end: MapPoint) -> Bool {
    let share = point.nearestShare(ofLineFrom: start, to: end)
    return start.point(atShare: share, to: end).distanceMetres(to: point) < nearMetres
  }

  /// Where two straight lines cross, parallel ones nowhere.
  private static func crossing(
    _ start: MapPoint, _ end: MapPoint, _ first: MapPoint, _ last: MapPoint
  ) -> MapPoint? {
    let (right, up) = (end.x - start.x, end.y - start.y)
    let (otherRight, otherUp) = (last.x - first.x, last.y - first.y)
    let area = right * otherUp - up * otherRight
    guard area != 0 else { return nil }
    let (gapX, gapY) = (first.x - start.x, first.y - start.y)
    let share = (gapX * otherUp - gapY * otherRight) / area
    let otherShare = (gapX * up - gapY * right) / area
    guard (0...1).contains(share), (0...1).contains(otherShare) else { return nil }
    return start.point(atShare: share, to: end)
  }
}

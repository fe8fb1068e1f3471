import BergfriedCore

/// Two straight lines and where they meet.
enum Segments {
  /// Where on each of two lines they cross, as shares; `nil` where they do not, and where an end
  /// only touches.
  static func crossing(
    _ a: MapPoint, _ b: MapPoint, _ c: MapPoint, _ d: MapPoint
  ) -> (Double, Double)? {
    guard max(a.x, b.x) >= min(c.x, d.x), max(c.x, d.x) >= min(a.x, b.x),
      max(a.y, b.y) >= min(c.y, d.y), max(c.y, d.y) >= min(a.y, b.y)
    else { return nil }
    let (sideC, sideD) = (side(of: c, a, b), side(of: d, a, b))
    let (sideA, sideB) = (side(of: a, c, d), side(of: b, c, d))
    guard sideC * sideD < 0, sideA * sideB < 0 else { return nil }
    return (sideA / (sideA - sideB), sideC / (sideC - sideD))
  }

  /// Twice the area of a triangle; positive to the left of a line.
  private static func side(of point: MapPoint, _ start: MapPoint, _ end: MapPoint) -> Double {
    (end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x)
  }

  /// The nearest two points of two lines.
  static func nearest(
    _ a: MapPoint, _ b: MapPoint, _ c: MapPoint, _ d: MapPoint
  ) -> (MapPoint, MapPoint) {
    if let shares = crossing(a, b, c, d) {
      let point = a.point(atShare: shares.0, to: b)
      return (point, point)
    }
    func foot(_ point: MapPoint, _ start: MapPoint, _ end: MapPoint) -> MapPoint {
      start.point(atShare: point.nearestShare(ofLineFrom: start, to: end), to: end)
    }
    let pairs = [
      (a, foot(a, c, d)), (b, foot(b, c, d)), (foot(c, a, b), c), (foot(d, a, b), d),
    ]
    return pairs.min { $0.0.distanceMetres(to: $0.1) < $1.0.distanceMetres(to: $1.1) }!
  }
}

public import BergfriedDatum

/// An upright rectangle in the working frame, its edges included.
public struct MapBounds: Hashable, Sendable {
  public let min: MapPoint
  public let max: MapPoint

  /// - Precondition: `min` lies neither right of `max` nor above it.
  public init(min: MapPoint, max: MapPoint) {
    precondition(min.x <= max.x && min.y <= max.y, "bounds from \(min) to \(max) hold nothing")
    self.min = min
    self.max = max
  }

  /// The smallest bounds around some points; `nil` for none.
  ///
  /// - Complexity: O(points).
  public init?(around points: some Sequence<MapPoint>) {
    var (left, bottom) = (Double.infinity, Double.infinity)
    var (right, top) = (-Double.infinity, -Double.infinity)
    for point in points {
      (left, right) = (Swift.min(left, point.x), Swift.max(right, point.x))
      (bottom, top) = (Swift.min(bottom, point.y), Swift.max(top, point.y))
    }
    guard left <= right, bottom <= top else { return nil }
    self.init(min: MapPoint(x: left, y: bottom), max: MapPoint(x: right, y: top))
  }

  public func contains(_ point: MapPoint) -> Bool {
    min.x <= point.x && point.x <= max.x && min.y <= point.y && point.y <= max.y
  }

  /// Whether two bounds share a point.
  public func meets(_ other: MapBounds) -> Bool {
    min.x <= other.max.x && other.min.x <= max.x && min.y <= other.max.y && other.min.y <= max.y
  }

  /// The smallest bounds around both.
  public func union(_ other: MapBounds) -> MapBounds {
    MapBounds(
      min: MapPoint(x: Swift.min(min.x, other.min.x), y: Swift.min(min.y, other.min.y)),
      max: MapPoint(x: Swift.max(max.x, other.max.x), y: Swift.max(max.y, other.max.y)))
  }

  /// Whether a straight line from one point to another has a point inside (Liang and Barsky).
  public func meetsLine(from start: MapPoint, to end: MapPoint) -> Bool {
    let (right, up) = (end.x - start.x, end.y - start.y)
    var (enters, leaves) = (0.0, 1.0)
    let sides = [
      (-right, start.x - min.x), (right, max.x - start.x),
      (-up, start.y - min.y), (up, max.y - start.y),
    ]
    for (step, room) in sides {
      if step == 0 {
        if room < 0 { return false }
      } else if step < 0 {
        enters = Swift.max(enters, room / step)
      } else {
        leaves = Swift.min(leaves, room / step)
      }
    }
    return enters <= leaves
  }
}

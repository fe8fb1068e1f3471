/// An area of the map: an outline and the holes in it, each a ring of corners whose last is joined
/// to its first.
///
/// *Model.* A point lies inside where a ray from it to the east crosses the rings an odd number of
/// times, so it does not matter which way round they run.
public struct MapPolygon: Hashable, Sendable {
  /// The outer ring; its last point leads back to its first, which need not be repeated.
  public let outline: [MapPoint]
  /// Rings within the outline that are no part of the area.
  public let holes: [[MapPoint]]

  /// A polygon by its outline and its holes, each run through either way round.
  public init(outline: [MapPoint], holes: [[MapPoint]] = []) {
    self.outline = outline
    self.holes = holes
  }

  /// The smallest rectangle that holds it; `nil` where it has no corners.
  public var bounds: MapBounds? { MapBounds(outline) }

  /// The outline's area less that of the holes.
  ///
  /// - Precondition: no ring crosses itself or another, and the holes lie in the outline.
  public var areaSquareMetres: Double {
    holes.reduce(MapPolygon.area(of: outline)) { $0 - MapPolygon.area(of: $1) }
  }

  /// The length of all rings together.
  public var perimeterMetres: Double {
    var length = 0.0
    forEachEdge { length += $0.distanceMetres(to: $1) }
    return length
  }

  /// Whether the area holds a point; points on its border count on one side only.
  ///
  /// - Complexity: O(corners).
  public func contains(_ point: MapPoint) -> Bool {
    var isInside = false
    forEachEdge { start, end in
      guard (start.y > point.y) != (end.y > point.y) else { return }
      if point.x < MapPolygon.crossing(start, end, y: point.y) { isInside.toggle() }
    }
    return isInside
  }

  /// Calls `body` with both ends of every side, those of the holes included.
  public func forEachEdge(_ body: (MapPoint, MapPoint) throws -> Void) rethrows {
    for ring in [outline] + holes {
      guard var start = ring.last else { continue }
      for end in ring {
        try body(start, end)
        start = end
      }
    }
  }

  /// Where a side that crosses a line to the east lies on it.
  @inline(__always)
  static func crossing(_ start: MapPoint, _ end: MapPoint, y: Double) -> Double {
    start.x + (y - start.y) * (end.x - start.x) / (end.y - start.y)
  }

  private static func area(of ring: [MapPoint]) -> Double {
    guard let origin = ring.first, var start = ring.last else { return 0 }
    var twice = 0.0
    for end in ring {
      // From the first corner, so that far-off frames do not cost digits.
      twice +=
        (start.x - origin.x) * (end.y - origin.y) - (end.x - origin.x) * (start.y - origin.y)
      start = end
    }
    return twice.magnitude / 2
  }
}

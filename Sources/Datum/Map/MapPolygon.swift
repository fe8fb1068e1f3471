/// An area of the map: an outline and the holes in it, each a ring of corners whose last is joined
/// to its first. Where rings overlap, what lies in an odd number of them is inside.
public struct MapPolygon: Hashable, Sendable {
  public let outline: [MapPoint]
  public let holes: [[MapPoint]]

  public init(outline: [MapPoint], holes: [[MapPoint]] = []) {
    self.outline = outline
    self.holes = holes
  }

  var rings: [[MapPoint]] { [outline] + holes }

  /// `nil` for an area without corners.
  public var bounds: MapBounds? { MapBounds(around: outline) }

  /// Whether a point lies inside, by counting the sides to its right.
  ///
  /// - Complexity: O(corners).
  public func contains(_ point: MapPoint) -> Bool {
    var isInside = false
    for ring in rings {
      guard var before = ring.last else { continue }
      for corner in ring {
        if (corner.y > point.y) != (before.y > point.y),
          point.x < MapPolygon.crossing(before, corner, y: point.y)
        {
          isInside.toggle()
        }
        before = corner
      }
    }
    return isInside
  }

  /// Calls `body` with each row of a grid and the columns in it whose centres lie inside.
  ///
  /// - Complexity: O(rows x corners).
  public func forEachRun(
    on transform: GeoTransform, of shape: GridShape, _ body: (_ row: Int, Range<Int>) -> Void
  ) {
    guard let bounds,
      let first = transform.cell(x: bounds.min.x, y: bounds.max.y),
      let last = transform.cell(x: bounds.max.x, y: bounds.min.y)
    else { return }
    let rows = max(0, min(first.row, last.row))..<min(shape.rows, max(first.row, last.row) + 1)
    guard rows.lowerBound < rows.upperBound else { return }
    for row in rows {
      let crossings = crossings(y: transform.centre(of: Cell(column: 0, row: row)).y)
      for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
        // The first column whose centre is not left of the crossing.
        let begin = column(crossings[pair], transform)
        let end = column(crossings[pair + 1], transform)
        let run = max(0, begin)..<max(0, begin, min(shape.columns, end))
        if !run.isEmpty { body(row, run) }
      }
    }
  }

  private func column(_ x: Double, _ transform: GeoTransform) -> Int {
    let place = (x - transform.originX) / transform.columnStep - 0.5
    return Int(min(max(place.rounded(.up), -1e9), 1e9))
  }

  private func crossings(y: Double) -> [Double] {
    var found: [Double] = []
    for ring in rings {
      guard var before = ring.last else { continue }
      for corner in ring {
        if (corner.y > y) != (before.y > y) {
          found.append(MapPolygon.crossing(before, corner, y: y))
        }
        before = corner
      }
    }
    return found.sorted()
  }

  @inline(__always)
  private static func crossing(_ start: MapPoint, _ end: MapPoint, y: Double) -> Double {
    start.x + (y - start.y) / (end.y - start.y) * (end.x - start.x)
  }
}

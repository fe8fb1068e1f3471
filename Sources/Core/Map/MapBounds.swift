/// An upright rectangle of the map, its border included.
public struct MapBounds: Hashable, Sendable {
  /// The western side, in metres.
  public let minX: Double
  /// The southern side, in metres.
  public let minY: Double
  /// The eastern side, in metres.
  public let maxX: Double
  /// The northern side, in metres.
  public let maxY: Double

  /// - Precondition: no side is negative.
  public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    precondition(
      minX <= maxX && minY <= maxY, "no rectangle spans \(minX)...\(maxX), \(minY)...\(maxY)")
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  /// The smallest rectangle that holds all points; `nil` where there are none.
  public init?(_ points: some Sequence<MapPoint>) {
    var points = points.makeIterator()
    guard let first = points.next() else { return nil }
    var (minX, minY, maxX, maxY) = (first.x, first.y, first.x, first.y)
    while let point = points.next() {
      (minX, maxX) = (min(minX, point.x), max(maxX, point.x))
      (minY, maxY) = (min(minY, point.y), max(maxY, point.y))
    }
    self.init(minX: minX, minY: minY, maxX: maxX, maxY: maxY)
  }

  /// The area of a whole grid.
  public init(transform: GeoTransform, shape: GridShape) {
    let (x, y) = (transform.originX, transform.originY)
    let farX = x + Double(shape.columns) * transform.columnStep
    let farY = y + Double(shape.rows) * transform.rowStep
    self.init(minX: min(x, farX), minY: min(y, farY), maxX: max(x, farX), maxY: max(y, farY))
  }

  /// From the western side to the eastern one.
  public var widthMetres: Double { maxX - minX }
  /// From the southern side to the northern one.
  public var heightMetres: Double { maxY - minY }
  /// Its width times its height; 0 for a line or a point.
  public var areaSquareMetres: Double { widthMetres * heightMetres }
  /// The point in its middle.
  public var centre: MapPoint { MapPoint(x: (minX + maxX) / 2, y: (minY + maxY) / 2) }

  /// Whether a point lies in it or on its border.
  public func contains(_ point: MapPoint) -> Bool {
    point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
  }

  /// Whether two rectangles have a point in common.
  public func meets(_ other: MapBounds) -> Bool {
    minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
  }

  /// What both hold; `nil` where they do not meet.
  public func intersection(_ other: MapBounds) -> MapBounds? {
    guard meets(other) else { return nil }
    return MapBounds(
      minX: max(minX, other.minX), minY: max(minY, other.minY), maxX: min(maxX, other.maxX),
      maxY: min(maxY, other.maxY))
  }

  /// The smallest rectangle that holds both.
  public func union(_ other: MapBounds) -> MapBounds {
    MapBounds(
      minX: min(minX, other.minX), minY: min(minY, other.minY), maxX: max(maxX, other.maxX),
      maxY: max(maxY, other.maxY))
  }

  /// The rectangle grown by so much on every side.
  public func grown(byMetres margin: Double) -> MapBounds {
    MapBounds(
      minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
  }

  /// The rectangle's point that lies nearest to a point.
  public func nearest(to point: MapPoint) -> MapPoint {
    MapPoint(x: min(max(point.x, minX), maxX), y: min(max(point.y, minY), maxY))
  }

  /// The part of a straight line that lies in the rectangle, as shares of the line from its start;
  /// `nil` where it passes by (Liang & Barsky 1984).
  public func shares(ofLineFrom start: MapPoint, to end: MapPoint) -> ClosedRange<Double>? {
    var (first, last) = (0.0, 1.0)
    let (right, up) = (end.x - start.x, end.y - start.y)
    let sides = [
      (-right, start.x - minX), (right, maxX - start.x), (-up, start.y - minY),
      (up, maxY - start.y),
    ]
    for (outward, room) in sides {
      if outward < 0 {
        first = max(first, room / outward)
      } else if outward > 0 {
        last = min(last, room / outward)
      } else if room < 0 {
        return nil
      }
    }
    return first <= last ? first...last : nil
  }
}

import BergfriedCore

/// Cuts shapes to a tile and a rim about it, and rounds them to its units. The tile's upper left
/// corner is 0, 0, and y runs down.
struct TileClip {
  /// How many units a side of a tile has.
  static let extent = 4096
  /// How far shapes reach beyond it, so that no seam is seen between tiles.
  static let rim = 64

  /// A place in units.
  struct Place: Hashable {
    let x: Int32
    let y: Int32
  }

  private static let box = MapBounds(
    minX: -Double(rim), minY: -Double(rim), maxX: Double(extent + rim), maxY: Double(extent + rim))

  /// A point, where it lies within.
  static func point(_ point: MapPoint) -> Place? { box.contains(point) ? rounded(point) : nil }

  /// What lies within of a line, in parts; none of what is no longer than half a unit.
  static func line(_ points: [MapPoint]) -> [[Place]] {
    var parts: [[MapPoint]] = []
    var part: [MapPoint] = []
    for (start, end) in zip(points, points.dropFirst()) {
      guard let shares = box.shares(ofLineFrom: start, to: end) else { continue }
      if shares.lowerBound > 0 || part.isEmpty {
        if !part.isEmpty { parts.append(part) }
        part = [start.point(atShare: shares.lowerBound, to: end)]
      }
      part.append(start.point(atShare: shares.upperBound, to: end))
      if shares.upperBound < 1 {
        parts.append(part)
        part = []
      }
    }
    if !part.isEmpty { parts.append(part) }
    return parts.map(rounded).filter { $0.count > 1 }
  }

  /// What lies within of an area: its outline, clockwise as one sees it, and its holes the other
  /// way round (Sutherland & Hodgman 1974). None of what is too small to have an area in units.
  static func area(_ polygon: MapPolygon) -> [[Place]] {
    let outline = ring(polygon.outline, isHole: false)
    return outline.isEmpty
      ? [] : [outline] + polygon.holes.map { ring($0, isHole: true) }.filter { !$0.isEmpty }
  }

  private static func ring(_ corners: [MapPoint], isHole: Bool) -> [Place] {
    var corners = corners
    if corners.count > 1, corners.first == corners.last { corners.removeLast() }
    corners = cut(corners) { $0.x - box.minX }
    corners = cut(corners) { box.maxX - $0.x }
    corners = cut(corners) { $0.y - box.minY }
    corners = cut(corners) { box.maxY - $0.y }
    var places = rounded(corners)
    if places.count > 1, places.first == places.last { places.removeLast() }
    let twice = twiceArea(of: places)
    guard places.count > 2, twice != 0 else { return [] }
    return (twice > 0) == isHole ? places.reversed() : places
  }

  /// What of a ring lies on the inner side of a line.
  ///
  /// - Parameter room: how far within a place is; negative outside.
  private static func cut(_ ring: [MapPoint], _ room: (MapPoint) -> Double) -> [MapPoint] {
    guard var last = ring.last else { return [] }
    var kept: [MapPoint] = []
    var lastRoom = room(last)
    for corner in ring {
      let own = room(corner)
      if (own < 0) != (lastRoom < 0) {
        kept.append(last.point(atShare: lastRoom / (lastRoom - own), to: corner))
      }
      if own >= 0 { kept.append(corner) }
      (last, lastRoom) = (corner, own)
    }
    return kept
  }

  /// Positive for a ring that runs clockwise as one sees it, as y runs down.
  private static func twiceArea(of ring: [Place]) -> Int64 {
    guard var last = ring.last else { return 0 }
    var twice: Int64 = 0
    for corner in ring {
      twice += Int64(last.x) * Int64(corner.y) - Int64(corner.x) * Int64(last.y)
      last = corner
    }
    return twice
  }

  private static func rounded(_ point: MapPoint) -> Place {
    Place(x: Int32(point.x.rounded()), y: Int32(point.y.rounded()))
  }

  private static func rounded(_ points: [MapPoint]) -> [Place] {
    var places: [Place] = []
    for point in points where places.last != rounded(point) { places.append(rounded(point)) }
    return places
  }
}

import BergfriedDatum

extension MapBounds {
  /// Whether a line has a point inside.
  func meets(line: [MapPoint]) -> Bool {
    line.contains(where: contains)
      || zip(line, line.dropFirst()).contains { meetsLine(from: $0, to: $1) }
  }

  /// Whether an area has a point inside. (One with a hole around the bounds has none; it counts
  /// all the same, as keeping too much does no harm.)
  func meets(area: MapPolygon) -> Bool {
    guard let last = area.outline.last else { return false }
    return meets(line: [last] + area.outline) || area.outline.surrounds(min)
  }
}

extension [MapPoint] {
  /// Whether a point lies inside the ring, by counting the sides to its right.
  fileprivate func surrounds(_ point: MapPoint) -> Bool {
    guard var before = last else { return false }
    var isInside = false
    for corner in self {
      if (corner.y > point.y) != (before.y > point.y) {
        let share = (point.y - before.y) / (corner.y - before.y)
        if point.x < before.x + share * (corner.x - before.x) { isInside.toggle() }
      }
      before = corner
    }
    return isInside
  }
}

import BergfriedCore

extension MapBounds {
  /// Counterclockwise from the south-west.
  var corners: [MapPoint] {
    [
      MapPoint(x: minX, y: minY), MapPoint(x: maxX, y: minY), MapPoint(x: maxX, y: maxY),
      MapPoint(x: minX, y: maxY),
    ]
  }

  /// Whether a line has a point inside.
  func meets(line: [MapPoint]) -> Bool {
    line.contains(where: contains)
      || zip(line, line.dropFirst()).contains { shares(ofLineFrom: $0, to: $1) != nil }
  }

  /// Whether an area has a point inside. (One with a hole around the bounds has none; it counts
  /// all the same, as keeping too much does no harm.)
  func meets(area: MapPolygon) -> Bool {
    guard let last = area.outline.last else { return false }
    return meets(line: [last] + area.outline) || MapPolygon(outline: area.outline).contains(centre)
  }
}

extension MapPolygon {
  /// Whether a line, or the ring that it is, has a point in common with the area. (One that runs
  /// around a hole has none; it counts all the same, as keeping too much does no harm.)
  func meets(line: [MapPoint]) -> Bool {
    if line.contains(where: contains) { return true }
    if line.first == line.last, let corner = outline.first,
      MapPolygon(outline: Array(line.dropLast())).contains(corner)
    {
      return true
    }
    var meets = false
    forEachEdge { start, end in
      guard !meets else { return }
      meets = zip(line, line.dropFirst()).contains { MapPolygon.cross($0, $1, start, end) }
    }
    return meets
  }
}

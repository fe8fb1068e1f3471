import BergfriedDatum

extension MapBounds {
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

extension MapPolygon {
  /// How much of a straight line lies in the area, as a share of it: 0 to 1, and 0 for a line
  /// without length.
  ///
  /// - Complexity: O(n + k log k) in the number *n* of corners and *k* of sides that the line
  ///   crosses, drawn on without end.
  public func share(from start: MapPoint, to end: MapPoint) -> Double {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    // On which side of the line a corner lies, and how far along.
    func across(_ corner: MapPoint) -> Double {
      dx * (corner.y - start.y) - dy * (corner.x - start.x)
    }
    func along(_ corner: MapPoint) -> Double {
      (dx * (corner.x - start.x) + dy * (corner.y - start.y)) / (dx * dx + dy * dy)
    }
    var cuts: [Double] = []
    forEachEdge { first, last in
      let (one, other) = (across(first), across(last))
      guard (one > 0) != (other > 0) else { return }
      let share = one / (one - other)
      cuts.append(along(first) + share * (along(last) - along(first)))
    }
    cuts.sort()
    // Closed rings cross every line an even number of times.
    var inside = 0.0
    for index in stride(from: 0, to: cuts.count - 1, by: 2) {
      inside += max(0, min(1, cuts[index + 1]) - max(0, cuts[index]))
    }
    return inside
  }
}

import BergfriedCore

/// An unbroken part of a way inside or outside the bounds; no point stands twice in a row.
struct WayRun {
  let way: Int
  /// How far along the way its first point lies.
  let startMetres: Double
  let isOutside: Bool
  var points: [MapPoint]

  /// Ends the run at a point.
  mutating func add(_ point: MapPoint) {
    if points.last != point { points.append(point) }
  }
}

import BergfriedCore

/// A direction on the map: a vector of length 1, east and north.
struct Direction {
  let x: Double
  let y: Double

  /// - Precondition: the points differ.
  init(from start: MapPoint, to end: MapPoint) {
    let length = start.distanceMetres(to: end)
    precondition(length > 0, "no direction leads from \(start) to itself")
    x = (end.x - start.x) / length
    y = (end.y - start.y) / length
  }

  private init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// A quarter turn to the left.
  var left: Direction { Direction(x: -y, y: x) }
}

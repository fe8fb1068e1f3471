/// A place of a made-up town, in metres east and north of its corner.
struct Spot: Hashable {
  var x: Double
  var y: Double

  static func + (one: Spot, other: Spot) -> Spot { Spot(x: one.x + other.x, y: one.y + other.y) }
  static func - (one: Spot, other: Spot) -> Spot { Spot(x: one.x - other.x, y: one.y - other.y) }
  static func * (spot: Spot, factor: Double) -> Spot {
    Spot(x: spot.x * factor, y: spot.y * factor)
  }

  var length: Double { (x * x + y * y).squareRoot() }
  /// Turned by a right angle to the left.
  var left: Spot { Spot(x: -y, y: x) }
  var unit: Spot { length > 0 ? self * (1 / length) : self }

  func dot(_ other: Spot) -> Double { x * other.x + y * other.y }
  func cross(_ other: Spot) -> Double { x * other.y - y * other.x }

  /// The place at a share of the way to another.
  func at(_ share: Double, to other: Spot) -> Spot {
    Spot(x: x + share * (other.x - x), y: y + share * (other.y - y))
  }

  /// How far it is from a straight line between two places.
  func distance(toLineFrom start: Spot, to end: Spot) -> Double {
    (self - start.at(share(ofLineFrom: start, to: end), to: end)).length
  }

  /// The share of a straight line at which it is nearest.
  func share(ofLineFrom start: Spot, to end: Spot) -> Double {
    let line = end - start
    let square = line.dot(line)
    return square > 0 ? min(max((self - start).dot(line) / square, 0), 1) : 0
  }
}

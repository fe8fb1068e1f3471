import COsmium

/// A part of the map in degrees; one whose west is beyond its east lies across 180 degrees.
public struct DegreeBox: Hashable, Sendable {
  /// The longitude of its western side, east of Greenwich.
  public var west: Double
  /// The latitude of its southern side, north of the equator.
  public var south: Double
  /// The longitude of its eastern side.
  public var east: Double
  /// The latitude of its northern side.
  public var north: Double

  /// - Precondition: all are numbers, and south is not beyond north.
  public init(west: Double, south: Double, east: Double, north: Double) {
    precondition(south <= north && west.isFinite && east.isFinite, "\(south) lies above \(north)")
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// Outward, in ten-millionths of a degree.
  var edges: cosmium_box {
    func units(_ degrees: Double, _ rule: FloatingPointRoundingRule) -> Int32 {
      Int32((min(max(degrees, -210), 210) * 1e7).rounded(rule))
    }
    return cosmium_box(
      west: units(west, .down), south: units(south, .down), east: units(east, .up),
      north: units(north, .up))
  }
}

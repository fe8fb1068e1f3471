import Foundation

/// What a telescope shows as it points somewhere: a flat picture, or a round one.
struct Field {
  enum Shape {
    case flat(width: Double, height: Double)
    case round(width: Double)
    /// Between two azimuths and two pitches.
    case angular(width: Double, height: Double)

    /// What a camera shows: no plane shows 180 degrees.
    static func picture(width: Double, height: Double) -> Shape {
      max(width, height) < 180
        ? .flat(width: width, height: height) : .angular(width: width, height: height)
    }
  }

  /// Whether something is in the picture, on its very edge, or out of it.
  enum Place { case inside, edge, outside }

  private let shape: Shape
  private let azimuth: Double
  private let pitch: Double
  private let forward: (east: Double, north: Double, up: Double)
  private let right: (east: Double, north: Double, up: Double)
  private let above: (east: Double, north: Double, up: Double)

  /// - Parameters:
  ///   - azimuth: clockwise from north; all angles in degrees.
  ///   - roll: about the axis, clockwise as seen from behind.
  init(_ shape: Shape, azimuth: Double, pitch: Double, roll: Double = 0) {
    (self.shape, self.azimuth, self.pitch) = (shape, azimuth, pitch)
    let (a, p) = (azimuth * .pi / 180, pitch * .pi / 180)
    forward = (cos(p) * sin(a), cos(p) * cos(a), sin(p))
    let level = (east: cos(a), north: -sin(a))
    let upright = (east: -sin(p) * sin(a), north: -sin(p) * cos(a), up: cos(p))
    // Turned clockwise the picture's top leans to the right, and its right side sinks.
    let (c, s) = (cos(roll * .pi / 180), sin(roll * .pi / 180))
    above = (
      c * upright.east + s * level.east, c * upright.north + s * level.north, c * upright.up
    )
    right = (
      c * level.east - s * upright.east, c * level.north - s * upright.north, -s * upright.up
    )
  }

  private static let marginShare = 1e-6

  /// Where something so far to the east, north and up of the eye is.
  func place(east: Double, north: Double, up: Double) -> Place {
    let depth = east * forward.east + north * forward.north + up * forward.up
    let side = east * right.east + north * right.north + up * right.up
    let rise = east * above.east + north * above.north + up * above.up
    let excess: Double
    switch shape {
    case .flat(let width, let height):
      guard depth > 0 else { return .outside }
      excess = max(
        side.magnitude / (depth * tan(width * .pi / 360)),
        rise.magnitude / (depth * tan(height * .pi / 360)))
    case .round(let width):
      excess = atan2((side * side + rise * rise).squareRoot(), depth) / (width * .pi / 360)
    case .angular(let width, let height):
      let turn = (atan2(east, north) * 180 / .pi - azimuth)
        .remainder(dividingBy: 360).magnitude
      let tilt = atan2(up, (east * east + north * north).squareRoot()) * 180 / .pi - pitch
      excess = max(width < 360 ? 2 * turn / width : 0, 2 * tilt.magnitude / height)
    }
    if excess < 1 - Field.marginShare { return .inside }
    return excess > 1 + Field.marginShare ? .outside : .edge
  }
}

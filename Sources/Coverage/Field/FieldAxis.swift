import BergfriedCore

/// Where the middle of a field points, as three directions at right angles.
struct FieldAxis: Sendable {
  let ahead: SIMD3<Double>
  /// Level, before the camera is rolled.
  let right: SIMD3<Double>
  let up: SIMD3<Double>

  /// - Parameter rollDegrees: clockwise as seen from behind.
  init(azimuthDegrees: Double, pitchDegrees: Double, rollDegrees: Double = 0) {
    let way = Angle.direction(azimuthDegrees: azimuthDegrees)
    // A pitch is an azimuth in the upright plane.
    let climb = Angle.direction(azimuthDegrees: pitchDegrees)
    let roll = Angle.direction(azimuthDegrees: rollDegrees)
    ahead = SIMD3(way.east * climb.north, way.north * climb.north, climb.east)
    let level = SIMD3(way.north, -way.east, 0)
    let above = SIMD3(-way.east * climb.east, -way.north * climb.east, climb.north)
    right = level * roll.north - above * roll.east
    up = level * roll.east + above * roll.north
  }
}

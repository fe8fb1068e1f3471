import BergfriedCore
import BergfriedSurface

/// The directions in which a target may lie as seen from a tower: a turn of azimuths, and pitches
/// between bounds, whatever the true heights are; and how far away it is.
struct FieldBox: Sendable {
  /// Clockwise from true north, from where it turns to the right.
  let azimuthDegrees: Double
  let turnDegrees: Double
  let pitchDegrees: ClosedRange<Double>
  /// From the eye to its farthest place, as the crow flies, at the most.
  let farthestMetres: Double
  /// From the eye to its nearest place at the least.
  let nearestMetres: Double

  /// - Parameters:
  ///   - turn: from grid north; `nil` for all round.
  ///   - runs: how far away it is along the level.
  ///   - rises: from the lowest to the highest that anything of it lies above the eye.
  init(
    _ turn: (start: Double, turn: Double)?, runs: ClosedRange<Double>, rises: ClosedRange<Double>,
    in frame: EyeFrame
  ) {
    let (lowest, highest) = (rises.lowerBound, rises.upperBound)
    // A pitch falls with the distance where it is above the horizontal, and rises where below.
    pitchDegrees =
      Angle.pitchDegrees(
        rise: lowest, run: lowest < 0 ? runs.lowerBound : runs.upperBound)...Angle
      .pitchDegrees(rise: highest, run: highest < 0 ? runs.upperBound : runs.lowerBound)
    let most = max(lowest.magnitude, highest.magnitude)
    farthestMetres = (runs.upperBound * runs.upperBound + most * most).squareRoot()
    let least = max(0, lowest, -highest)
    nearestMetres = (runs.lowerBound * runs.lowerBound + least * least).squareRoot()
    azimuthDegrees = turn.map { Sector.wrapped($0.start + frame.convergenceDegrees) } ?? 0
    turnDegrees = turn?.turn ?? 360
  }

  /// The azimuths that a line is seen at, from the grid's north; `nil` where it may be all of them,
  /// as it passes the tower's foot.
  static func turn(
    over points: [MapPoint], from eye: MapPoint
  ) -> (start: Double, turn: Double)? {
    let azimuths = points.map { Angle.azimuthDegrees(east: $0.x - eye.x, north: $0.y - eye.y) }
    var (turned, least, most) = (0.0, 0.0, 0.0)
    for (one, next) in zip(azimuths, azimuths.dropFirst()) {
      let step = Sector.wrapped(next - one + 180) - 180
      guard step.magnitude < 179 else { return nil }
      turned += step
      (least, most) = (min(least, turned), max(most, turned))
    }
    return most - least < 360 ? (azimuths[0] + least, most - least) : nil
  }

  /// The azimuths of a rectangle that the eye is outside of, from the grid's north.
  ///
  /// - Parameter corners: their eastings and northings from the eye.
  static func turn(
    overRectangle east: SIMD4<Double>, _ north: SIMD4<Double>
  ) -> (start: Double, turn: Double) {
    let first = Angle.azimuthDegrees(east: east[0], north: north[0])
    var (least, most) = (0.0, 0.0)
    for corner in 1..<4 {
      let azimuth = Angle.azimuthDegrees(east: east[corner], north: north[corner])
      let step = Sector.wrapped(azimuth - first + 180) - 180
      (least, most) = (min(least, step), max(most, step))
    }
    return (first + least, most - least)
  }
}

import BergfriedCore
import BergfriedCoverage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Someone who stands upright at one place as seen from an eye, somewhere between two heights.
///
/// *Model.* They are turned into the frame of a look: how far ahead, to the right and up their
/// places lie then changes evenly with the height. They are in a flat picture where that to the
/// right and that up, over that ahead, are tangents within half the field; in a round one where the
/// angle to the axis is.
struct UprightMover {
  /// Clockwise from true north.
  let azimuthDegrees: Double
  let runMetres: Double
  /// Of their places, from the lowest to the highest, above the eye.
  let riseMetres: ClosedRange<Double>

  var pitchDegrees: ClosedRange<Double> {
    Angle.pitchDegrees(
      rise: riseMetres.lowerBound, run: runMetres)...Angle.pitchDegrees(
        rise: riseMetres.upperBound, run: runMetres)
  }

  /// From the eye to their nearest place.
  var nearestMetres: Double {
    let rise = max(0, riseMetres.lowerBound, -riseMetres.upperBound)
    return (runMetres * runMetres + rise * rise).squareRoot()
  }

  /// Whether any of them is in a field; what lies on its very edge by rounding is not.
  func isInField(of telescope: Telescope, _ look: PointedLook) -> Bool {
    let turn = Sector.wrapped(azimuthDegrees - look.azimuthDegrees + 180) - 180
    switch telescope.optics {
    case .camera where telescope.fieldDegrees < 180 && telescope.fieldHeightDegrees < 180:
      return isInPicture(of: telescope, turn, look.pitchDegrees)
    case .glass where telescope.fieldDegrees < 180:
      return isInCircle(ofDegrees: telescope.fieldDegrees / 2, turn, look.pitchDegrees)
    case .camera, .glass, .nakedEye:
      let half = telescope.fieldHeightDegrees / 2
      let pitches = look.pitchDegrees - half...look.pitchDegrees + half
      return (telescope.fieldDegrees >= 360 || turn.magnitude < telescope.fieldDegrees / 2 - 1e-9)
        && pitches.overlaps(pitchDegrees)
    }
  }

  /// A length that changes evenly with the height above the eye.
  private struct Length {
    let level: Double
    let perMetreUp: Double

    func metres(at rise: Double) -> Double { level + perMetreUp * rise }
  }

  /// What lies ahead, to the right and up in the frame of a look, which is not rolled.
  private func lengths(
    _ turnDegrees: Double, _ pitch: Double
  ) -> (ahead: Length, right: Length, up: Length) {
    let (turn, climb) = (turnDegrees * .pi / 180, pitch * .pi / 180)
    let level = runMetres * cos(turn)
    return (
      Length(level: level * cos(climb), perMetreUp: sin(climb)),
      Length(level: runMetres * sin(turn), perMetreUp: 0),
      Length(level: -level * sin(climb), perMetreUp: cos(climb))
    )
  }

  private func isInPicture(
    of telescope: Telescope, _ turnDegrees: Double, _ pitch: Double
  ) -> Bool {
    let (ahead, right, up) = lengths(turnDegrees, pitch)
    let roll = telescope.rollDegrees * .pi / 180
    func mixed(_ own: Double, _ other: Double) -> Length {
      Length(
        level: own * right.level + other * up.level,
        perMetreUp: own * right.perMetreUp + other * up.perMetreUp)
    }
    let sides = [
      (mixed(cos(roll), -sin(roll)), tan(telescope.fieldDegrees * .pi / 360)),
      (mixed(sin(roll), cos(roll)), tan(telescope.fieldHeightDegrees * .pi / 360)),
    ]
    // Each edge leaves the heights at which they are on its inner side.
    var (low, high) = (riseMetres.lowerBound, riseMetres.upperBound)
    for (length, tangent) in sides {
      for side in [-1.0, 1] {
        let inner = Length(
          level: tangent * ahead.level + side * length.level,
          perMetreUp: tangent * ahead.perMetreUp + side * length.perMetreUp)
        let (atLow, atHigh) = (inner.metres(at: low), inner.metres(at: high))
        if max(atLow, atHigh) <= 1e-9 * (1 + runMetres) { return false }
        if atLow < 0 { low = min(high, low + (high - low) * atLow / (atLow - atHigh)) }
        if atHigh < 0 { high = max(low, high - (high - low) * atHigh / (atHigh - atLow)) }
      }
    }
    return true
  }

  private func isInCircle(
    ofDegrees radius: Double, _ turnDegrees: Double, _ pitch: Double
  ) -> Bool {
    let ahead = lengths(turnDegrees, pitch).ahead
    let cosine = cos((radius - 1e-9) * .pi / 180)
    func isIn(at rise: Double) -> Bool {
      let along = ahead.metres(at: rise)
      return along > 0
        && along * along > cosine * cosine * (runMetres * runMetres + rise * rise)
    }
    // The height at which what lies ahead is the greatest part of the distance.
    var heights = [riseMetres.lowerBound, riseMetres.upperBound]
    if ahead.level != 0 {
      let best = runMetres * runMetres * ahead.perMetreUp / ahead.level
      if riseMetres.contains(best) { heights.append(best) }
    }
    return heights.contains(where: isIn)
  }
}

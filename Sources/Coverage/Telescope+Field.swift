#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The field of view's shape, and how far something in it can lie from its axis.
extension Telescope {
  enum FieldKind {
    /// A flat picture, with the tangents of half its width and half its height.
    case flat(halfTangents: (width: Double, height: Double))
    case round
    /// Between azimuths and pitches.
    case angular
  }

  /// From here on no plane shows a picture.
  static let widestPictureDegrees = 180.0

  var fieldKind: FieldKind {
    let widest = Telescope.widestPictureDegrees
    switch optics {
    case .camera where max(fieldDegrees, fieldHeightDegrees) < widest:
      return .flat(
        halfTangents: (
          width: tan(fieldDegrees * .pi / 360), height: tan(fieldHeightDegrees * .pi / 360)
        ))
    case .glass where fieldDegrees < widest: return .round
    case .camera, .glass, .nakedEye: return .angular
    }
  }

  /// The height of the field; of a round one, its width.
  var shownHeightDegrees: Double {
    if case .round = fieldKind { return fieldDegrees }
    return fieldHeightDegrees
  }

  /// From the axis to the farthest corner of a flat or a round field.
  var fieldRadiusDegrees: Double {
    switch fieldKind {
    case .flat(let half):
      atan((half.width * half.width + half.height * half.height).squareRoot()) * 180 / .pi
    case .round: fieldDegrees / 2
    case .angular: 180
    }
  }

  /// How many degrees of azimuth, at the most, something in the field at a pitch can lie from the
  /// axis, wherever that points.
  ///
  /// In an upright picture it lies no farther than half the width from the upright plane through
  /// the axis, in others no farther than the radius from the axis.
  func greatestTurnFromAxis(atPitchDegrees pitch: Double) -> Double {
    let half: Double
    switch fieldKind {
    case .angular: return fieldDegrees / 2
    case .flat: half = rollDegrees == 0 ? fieldDegrees / 2 : fieldRadiusDegrees
    case .round: half = fieldRadiusDegrees
    }
    // Straight above or below the eye azimuths lie close together.
    guard pitch.magnitude + fieldRadiusDegrees < 90 else { return 180 }
    let part = sin(half * .pi / 180) / cos(pitch * .pi / 180)
    return part < 1 ? asin(part) * 180 / .pi : 180
  }

  /// How many degrees of pitch, at the most, something in the field can lie from the axis.
  var greatestPitchFromAxis: Double {
    if case .angular = fieldKind { return fieldHeightDegrees / 2 }
    return fieldRadiusDegrees
  }
}

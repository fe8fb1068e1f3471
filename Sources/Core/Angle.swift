#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Angles in degrees, exact where the answer is: quarter turns have no rounding in them, and the
/// parts of an eighth are equal.
public enum Angle {
  /// The eastward and northward parts of one step towards an azimuth.
  public static func direction(azimuthDegrees: Double) -> (east: Double, north: Double) {
    let azimuth = Sector.wrapped(azimuthDegrees)
    let quarter = Int((azimuth / 90).rounded(.down))
    let rest = (azimuth - Double(quarter) * 90) * .pi / 180
    let s = rest == 0 ? 0 : sin(rest)
    // On a diagonal both parts are one number, so that cells on a sector's edge lie on it.
    let c = rest == 0 ? 1 : rest == .pi / 4 ? s : cos(rest)
    switch quarter {
    case 0: return (s, c)
    case 1: return (c, -s)
    case 2: return (-s, -c)
    default: return (-c, s)
    }
  }

  /// The azimuth of a step, in `0..<360`, clockwise from north; 0 for no step at all.
  public static func azimuthDegrees(east: Double, north: Double) -> Double {
    Sector.wrapped(atan2(east, north) * (180 / .pi))
  }

  /// The pitch of a rise over a run, in degrees up from the horizontal.
  @inline(__always)
  public static func pitchDegrees(rise: Double, run: Double) -> Double {
    atan2(rise, run) * (180 / .pi)
  }

  /// Rise per run of a pitch; infinite at the zenith and the nadir.
  public static func slope(pitchDegrees: Double) -> Double {
    if pitchDegrees >= 90 { return .infinity }
    if pitchDegrees <= -90 { return -.infinity }
    return tan(pitchDegrees * .pi / 180)
  }
}

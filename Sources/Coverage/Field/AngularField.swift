import BergfriedCore

/// A field between two azimuths and two pitches: what someone is told to watch, what a camera of
/// 180 degrees and more shows, and where a mount can be turned.
struct AngularField: Sendable {
  /// From where it turns to the right.
  let startDegrees: Double
  /// 360 and more for all round.
  let turnDegrees: Double
  let pitchDegrees: ClosedRange<Double>

  /// So much of an angle is rounding.
  static let roundingDegrees = 1e-9

  static let everywhere = AngularField(
    startDegrees: 0, turnDegrees: 360, pitchDegrees: -180...180)

  /// Whether all of a box lies in it.
  func holdsAll(of box: FieldBox) -> Bool {
    let isTurned =
      turnDegrees >= 360
      || Sector.wrapped(box.azimuthDegrees - startDegrees) + box.turnDegrees <= turnDegrees
    return isTurned && pitchDegrees.contains(box.pitchDegrees.lowerBound)
      && pitchDegrees.contains(box.pitchDegrees.upperBound)
  }

  /// Whether some of a box lies in it.
  func holdsSome(of box: FieldBox) -> Bool {
    guard pitchDegrees.overlaps(box.pitchDegrees) else { return false }
    let gap = Sector.wrapped(box.azimuthDegrees - startDegrees)
    return turnDegrees >= 360 || gap <= turnDegrees || gap + box.turnDegrees >= 360
  }

  /// A little wider on all sides, or narrower below 0.
  func widened(byDegrees angle: Double) -> AngularField {
    turnDegrees >= 360
      ? AngularField(
        startDegrees: startDegrees, turnDegrees: turnDegrees,
        pitchDegrees: AngularField.widened(pitchDegrees, by: angle))
      : AngularField(
        startDegrees: startDegrees - angle, turnDegrees: turnDegrees + 2 * angle,
        pitchDegrees: AngularField.widened(pitchDegrees, by: angle))
  }

  private static func widened(
    _ range: ClosedRange<Double>, by angle: Double
  ) -> ClosedRange<Double> {
    let low = range.lowerBound - angle
    return low...max(low, range.upperBound + angle)
  }
}

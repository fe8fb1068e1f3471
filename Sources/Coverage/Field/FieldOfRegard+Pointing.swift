import BergfriedCore

extension FieldOfRegard {
  /// A direction to point in so that all of a target lies in the field; `nil` where none was found.
  ///
  /// From the middle of the target's azimuths and pitches the picture is moved to the middle of
  /// what it shows of the target, a few times over.
  func direction(
    holding target: FieldTarget
  ) -> (azimuthDegrees: Double, pitchDegrees: Double)? {
    guard share(of: target.box) == .wholly else { return nil }
    var (azimuth, pitch) = target.box.middle
    for _ in 0..<8 {
      let shape = FieldShape(of: telescope, azimuthDegrees: azimuth, pitchDegrees: pitch)
      if shape.holdsAll(of: target) { return (azimuth, pitch) }
      guard let next = centred(on: target, from: azimuth, pitch) else { return nil }
      (azimuth, pitch) = next
      guard canPoint(azimuthDegrees: azimuth, pitchDegrees: pitch) else { return nil }
    }
    return nil
  }

  /// The direction of the middle of a target in the picture; `nil` where some of it lies behind.
  private func centred(
    on target: FieldTarget, from azimuth: Double, _ pitch: Double
  ) -> (Double, Double)? {
    if case .angular = telescope.fieldKind { return nil }
    let axis = FieldAxis(
      azimuthDegrees: azimuth, pitchDegrees: pitch, rollDegrees: telescope.rollDegrees)
    var (low, high) = (SIMD2(repeating: Double.infinity), SIMD2(repeating: -Double.infinity))
    for corner in target.solids.flatMap(\.corners) {
      let depth = corner.dot(axis.ahead)
      guard depth > 0 else { return nil }
      let place = SIMD2(corner.dot(axis.right), corner.dot(axis.up)) / depth
      (low, high) = (pointwiseMin(low, place), pointwiseMax(high, place))
    }
    let middle = (low + high) / 2
    let ahead = axis.ahead + axis.right * middle.x + axis.up * middle.y
    let run = (ahead.x * ahead.x + ahead.y * ahead.y).squareRoot()
    return (
      Angle.azimuthDegrees(east: ahead.x, north: ahead.y),
      Angle.pitchDegrees(rise: ahead.z, run: run)
    )
  }
}

extension FieldBox {
  var middle: (azimuthDegrees: Double, pitchDegrees: Double) {
    (
      Sector.wrapped(azimuthDegrees + turnDegrees / 2),
      (pitchDegrees.lowerBound + pitchDegrees.upperBound) / 2
    )
  }
}

import BergfriedCore
package import BergfriedSight

/// An observer's limits as the user gives them: azimuths clockwise from true north.
package struct AskedLimits: Equatable, Sendable {

  /// No limits at all.
  package init() {}
  package var minDistanceMetres = 0.0
  package var maxDistanceMetres = Double.infinity
  package var startDegrees: Double = 0.0
  package var endDegrees: Double = 360.0
  package var lowDegrees: Double = -90.0
  package var highDegrees: Double = 90.0

  /// What is wrong with them, and what to do; `nil` where nothing is.
  package var problem: String? {
    for value in [minDistanceMetres, startDegrees, endDegrees, lowDegrees, highDegrees]
    where !value.isFinite {
      return "\(value) is no number of metres or degrees"
    }
    guard minDistanceMetres >= 0, maxDistanceMetres >= minDistanceMetres else {
      return "distances from \(Format.plain(minDistanceMetres)) to "
        + "\(Format.plain(maxDistanceMetres)) m hold no ground: "
        + "give a least distance of 0 or more and a greatest one above it"
    }
    guard lowDegrees <= highDegrees, lowDegrees >= -90, highDegrees <= 90 else {
      return "pitches from \(Format.plain(lowDegrees)) to \(Format.plain(highDegrees)) degrees "
        + "hold no direction: give the lower one first, both from -90 to 90"
    }
    return nil
  }

  /// The same on a grid.
  ///
  /// - Parameter convergenceDegrees: the azimuth of grid north from true north.
  package func onGrid(convergenceDegrees: Double) -> SightLimits {
    let sector = Sector(startDegrees: startDegrees, endDegrees: endDegrees)
    return SightLimits(
      minDistanceMetres: minDistanceMetres, maxDistanceMetres: maxDistanceMetres,
      sector: sector.turned(byDegrees: -convergenceDegrees), pitchDegrees: lowDegrees...highDegrees)
  }
}

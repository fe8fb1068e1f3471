import BergfriedCore
import BergfriedSight

/// An observer's limits as the user gives them: azimuths clockwise from true north.
struct AskedLimits: Equatable, Sendable {
  var minDistanceMetres = 0.0
  var maxDistanceMetres = Double.infinity
  var startDegrees = 0.0
  var endDegrees = 360.0
  var lowDegrees = -90.0
  var highDegrees = 90.0

  /// What is wrong with them, and what to do; `nil` where nothing is.
  var problem: String? {
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
  func onGrid(convergenceDegrees: Double) -> SightLimits {
    let sector = Sector(startDegrees: startDegrees, endDegrees: endDegrees)
    return SightLimits(
      minDistanceMetres: minDistanceMetres, maxDistanceMetres: maxDistanceMetres,
      sector: sector.turned(byDegrees: -convergenceDegrees), pitchDegrees: lowDegrees...highDegrees)
  }
}

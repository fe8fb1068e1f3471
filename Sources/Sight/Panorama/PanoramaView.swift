public import BergfriedCore

/// What part of the surroundings a panorama shows, and how finely.
public struct PanoramaView: Hashable, Sendable {
  /// From which pitch to which the strip reaches.
  public enum PitchRange: Hashable, Sendable {
    /// From so many degrees below the lowest skyline, or the level if that is lower, to a little
    /// above the highest.
    case fitted(foregroundDegrees: Double)
    /// Degrees up from the horizontal.
    case degrees(ClosedRange<Double>)
  }

  /// Directions on the grid: azimuth 0 points towards smaller rows. Of a sector all round the
  /// strip begins and ends at its start.
  public var sector: Sector
  /// Which pitches the strip shows.
  public var pitches: PitchRange
  /// Pixels along one degree of azimuth.
  public var pixelsPerDegree: Double
  /// How much taller than wide a degree is drawn; flat country gains from 2 or 3.
  public var exaggeration: Double
  /// Ground farther out, in metres along the ground plane, is not there.
  public var maxDistanceMetres: Double

  /// - Precondition: all numbers are positive, and the pitches lie within ±90 degrees.
  public init(
    sector: Sector = .allRound, pitches: PitchRange = .fitted(foregroundDegrees: 25),
    pixelsPerDegree: Double = 10, exaggeration: Double = 1, maxDistanceMetres: Double = .infinity
  ) {
    precondition(
      pixelsPerDegree > 0 && pixelsPerDegree < 1e4 && exaggeration > 0 && exaggeration < 1e3,
      "no strip has \(pixelsPerDegree) x \(exaggeration) pixels per degree")
    precondition(maxDistanceMetres > 0, "nothing lies within \(maxDistanceMetres) m")
    if case .degrees(let range) = pitches {
      precondition(
        range.lowerBound >= -90 && range.upperBound <= 90 && range.lowerBound < range.upperBound,
        "pitches of \(range) degrees hold nothing")
    }
    self.sector = sector
    self.pitches = pitches
    self.pixelsPerDegree = pixelsPerDegree
    self.exaggeration = exaggeration
    self.maxDistanceMetres = maxDistanceMetres
  }
}

extension PanoramaView {
  /// The same with its pitches settled, so that they fit a skyline if that is what it asks for.
  public func fitted(to skyline: [SkylinePoint]) -> PanoramaView {
    guard case .fitted(let foreground) = pitches else { return self }
    var view = self
    let strip = PanoramaStrip(self, fitting: skyline, foregroundDegrees: foreground)
    view.pitches = .degrees(strip.pitchDegrees)
    return view
  }
}

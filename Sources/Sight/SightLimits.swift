public import BergfriedCore

/// Which part of the surroundings an observer looks at. Ground outside the limits is not seen, but
/// it blocks all the same.
public struct SightLimits: Hashable, Sendable {
  /// Horizontal distances between cell centres, in metres; both ends count as inside.
  public var minDistanceMetres: Double
  /// The greatest distance that counts as inside; infinite for no limit.
  public var maxDistanceMetres: Double
  /// Directions on the grid: azimuth 0 points towards smaller rows.
  public var sector: Sector
  /// The pitch of the sight line to the target, in degrees up from the horizontal at the eye, with
  /// curvature and refraction in it.
  public var pitchDegrees: ClosedRange<Double>

  /// Everything is looked at, unless more is said.
  public init(
    minDistanceMetres: Double = 0, maxDistanceMetres: Double = .infinity,
    sector: Sector = .allRound, pitchDegrees: ClosedRange<Double> = -90...90
  ) {
    precondition(
      minDistanceMetres >= 0 && maxDistanceMetres >= minDistanceMetres,
      "distances from \(minDistanceMetres) to \(maxDistanceMetres) m hold no ground")
    self.minDistanceMetres = minDistanceMetres
    self.maxDistanceMetres = maxDistanceMetres
    self.sector = sector
    self.pitchDegrees = pitchDegrees
  }

  /// Whether nothing is left out.
  public var isUnlimited: Bool {
    minDistanceMetres == 0 && maxDistanceMetres == .infinity && sector.isAllRound
      && pitchDegrees.lowerBound <= -90 && pitchDegrees.upperBound >= 90
  }
}

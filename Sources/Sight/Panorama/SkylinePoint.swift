public import BergfriedCore

/// Where the ground ends and the sky begins, in one direction.
public enum SkylinePoint: Hashable, Sendable {
  /// The highest pitch that any ground reaches, how far away it first does so, and the cell at
  /// the higher end of the edge that is crossed there.
  case ground(pitchDegrees: Double, distanceMetres: Double, cell: Cell)
  /// No known ground lies in this direction.
  case none

  /// The higher of two in one direction; the first where they are as high as each other.
  public func highest(_ other: SkylinePoint) -> SkylinePoint {
    guard case .ground(let pitch, _, _) = other else { return self }
    guard case .ground(let own, _, _) = self else { return other }
    return own >= pitch ? self : other
  }
}

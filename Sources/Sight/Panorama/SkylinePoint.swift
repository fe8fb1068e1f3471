public import BergfriedDatum

/// Where the ground ends and the sky begins, in one direction.
public enum SkylinePoint: Hashable, Sendable {
  /// The highest pitch that any ground reaches, how far away it first does so, and the cell at
  /// the higher end of the edge that is crossed there.
  case ground(pitchDegrees: Double, distanceMetres: Double, cell: Cell)
  /// No known ground lies in this direction.
  case none
}

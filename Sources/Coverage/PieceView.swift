/// One piece as seen from one tower, whatever telescopes stand there.
public struct PieceView: Hashable, Sendable {
  public let seen: Seen
  /// From the eye to the piece's middle, as the crow flies.
  public let distanceMetres: Double
  /// Clockwise from true north, and up from the horizontal.
  public let azimuthDegrees: Double
  public let pitchDegrees: Double

  public init(seen: Seen, distanceMetres: Double, azimuthDegrees: Double, pitchDegrees: Double) {
    self.seen = seen
    self.distanceMetres = distanceMetres
    self.azimuthDegrees = azimuthDegrees
    self.pitchDegrees = pitchDegrees
  }
}

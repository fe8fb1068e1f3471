/// One piece as seen from one tower, whatever telescopes stand there.
public struct PieceView: Hashable, Sendable {
  public let seen: Seen
  /// Of the piece's middle.
  public let bearing: Bearing
}

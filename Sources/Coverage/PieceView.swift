/// One piece as seen from one tower, whatever telescopes stand there.
public struct PieceView: Hashable, Sendable {
  /// Whether it is seen surely, possibly or not, whatever is looked through.
  public let seen: Seen
  /// How much of it is seen if all is as the map has it, from 0 to 1, where that is asked for.
  public let mappedShare: Double
  /// Whether it is surely seen only if what the map tells no height of is no higher than assumed,
  /// where that is asked for.
  public let isGuessed: Bool
  /// Of the piece's middle.
  public let bearing: Bearing
}

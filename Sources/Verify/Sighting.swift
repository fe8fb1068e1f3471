public import BergfriedCore

/// That a mover was seen: by whom, when and where.
public struct Sighting: Hashable, Sendable {
  /// By its name.
  public let tower: String
  /// By its name.
  public let telescope: String
  /// When the mover was seen.
  public let time: Ticks
  /// The piece of street, by its place in the graph's pieces, `nil` over open ground; and the
  /// point.
  public let piece: Int?
  /// Where the mover was.
  public let point: MapPoint
}

public import BergfriedCore

/// That a mover was seen: by whom, when and where.
public struct Sighting: Hashable, Sendable {
  public let tower: String
  public let telescope: String
  public let time: Ticks
  /// The piece of street, by its place in the graph's pieces, `nil` over open ground; and the
  /// point.
  public let piece: Int?
  public let point: MapPoint
}

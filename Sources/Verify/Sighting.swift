public import BergfriedDatum

/// That a mover was seen: by whom, when and where.
public struct Sighting: Hashable, Sendable {
  public let tower: String
  public let telescope: String
  public let time: Ticks
  /// The piece of street, by its place in the graph's pieces, and the point on it.
  public let piece: Int
  public let point: MapPoint
}

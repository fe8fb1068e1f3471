public import BergfriedSlip

/// Which crossings of a watch are asked about, by whom, and how much of the answer is wanted.
public struct CrossingRequest: Hashable, Sendable {
  /// Where from and where to, as names of the map or the watch, `lon,lat` or `edge`; both empty for
  /// the watch's own crossings.
  public var from: [String] = []
  /// Where to, likewise.
  public var to: [String] = []
  /// The greatest speed in metres a second, 0.01 to 100; `nil` for the watch's.
  public var speedMetresPerSecond: Double?
  /// The houses that one may wait in; `nil` for the watch's.
  public var refuges: SlipQuestion.Refuges?
  /// Whether to find how much room a route has, the slowest speed that suffices and what would
  /// settle a doubt, which takes tens of searches more.
  public var hasMargins = false
  /// Open ground that one may walk on beside the streets; `nil` for none. Its waters are the map's.
  public var openGround: OpenGround?

  /// The watch's own crossings, the verdicts alone.
  public init() {}
}

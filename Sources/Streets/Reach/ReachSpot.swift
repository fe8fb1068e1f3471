public import BergfriedCore

/// A place and the times of interest there: where and when a mover may begin, or must arrive.
///
/// Whoever begins must be unseen there at that time, and so must whoever arrives.
public struct ReachSpot: Hashable, Sendable {
  /// Where.
  public let place: ReachPlace
  /// Both ends included.
  public let window: ClosedRange<Ticks>

  /// A place, and the times that count there; all of them unless said.
  public init(_ place: ReachPlace, _ window: ClosedRange<Ticks> = ReachNetwork.always) {
    self.place = place
    self.window = window
  }
}

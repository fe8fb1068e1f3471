public import BergfriedCore

/// How a mover goes unseen: the certificate that a goal can be reached.
///
/// Each leg begins when and where the one before ends.
public struct ReachRoute: Hashable, Sendable {
  /// A part of a route in one place, from one time to another.
  public struct Leg: Hashable, Sendable {
    /// Where a leg is spent.
    public enum Place: Hashable, Sendable {
      /// Along a piece at an even speed, from one place to another in ticks of travel from the
      /// piece's `from`; waiting where both are one.
      case piece(Int, from: Ticks, to: Ticks)
      /// Waiting in a refuge.
      case refuge(Int)
    }
    /// Where the leg is spent.
    public var place: Place
    /// When it begins.
    public var enter: Ticks
    /// When it ends.
    public var leave: Ticks

    /// A leg by its place and its times.
    public init(_ place: Place, enter: Ticks, leave: Ticks) {
      self.place = place
      self.enter = enter
      self.leave = leave
    }
  }

  /// From the start to the goal, in order.
  public var legs: [Leg]

  /// A route by its legs, in order.
  public init(legs: [Leg]) { self.legs = legs }
}

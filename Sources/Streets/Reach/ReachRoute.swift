public import BergfriedCore

/// How a mover goes unseen: the certificate that a goal can be reached.
///
/// Each leg begins when and where the one before ends.
public struct ReachRoute: Hashable, Sendable {
  /// Where a leg is spent.
  public enum Place: Hashable, Sendable {
    /// Along a piece at an even speed, from one place to another in ticks of travel from the
    /// piece's `from`; waiting where both are one.
    case piece(Int, from: Ticks, to: Ticks)
    /// Waiting in a refuge.
    case refuge(Int)
  }

  /// A part of it in one place, from one time to another.
  public typealias Leg = RouteLeg<Place>

  /// From the start to the goal, in order.
  public var legs: [Leg]

  /// A route by its legs, in order.
  public init(legs: [Leg]) { self.legs = legs }
}

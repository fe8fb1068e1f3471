public import BergfriedCore

/// A way over streets and open ground on which nobody is seen, leg by leg; each leg begins when and
/// where the one before ends.
public struct WalkRoute: Hashable, Sendable {
  /// Where a leg is spent.
  public enum Place: Hashable, Sendable {
    /// Along a piece or in a refuge.
    case street(ReachRoute.Place)
    /// Straight through a cell of the grid at an even speed; waiting where both points are one.
    case ground(cell: Int, from: MapPoint, to: MapPoint)
  }

  /// A part of it in one place, from one time to another.
  public typealias Leg = RouteLeg<Place>

  /// From the start to the goal, in order.
  public var legs: [Leg]

  /// A route by its legs, in order.
  public init(legs: [Leg]) { self.legs = legs }
}

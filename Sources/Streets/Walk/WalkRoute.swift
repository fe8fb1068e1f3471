public import BergfriedCore

/// A way over streets and open ground on which nobody is seen, leg by leg; each leg begins when and
/// where the one before ends.
public struct WalkRoute: Hashable, Sendable {
  /// A part of a route in one place, from one time to another.
  public struct Leg: Hashable, Sendable {
    /// Where a leg is spent.
    public enum Place: Hashable, Sendable {
      /// Along a piece or in a refuge.
      case street(ReachRoute.Leg.Place)
      /// Straight through a cell of the grid at an even speed; waiting where both points are one.
      case ground(cell: Int, from: MapPoint, to: MapPoint)
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

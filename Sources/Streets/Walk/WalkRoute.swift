public import BergfriedCore

/// A way over streets and open ground on which nobody is seen, leg by leg; each leg begins when and
/// where the one before ends.
public struct WalkRoute: Hashable, Sendable {
  public struct Leg: Hashable, Sendable {
    public enum Place: Hashable, Sendable {
      /// Along a piece or in a refuge.
      case street(ReachRoute.Leg.Place)
      /// Straight through a cell of the grid at an even speed; waiting where both points are one.
      case ground(cell: Int, from: MapPoint, to: MapPoint)
    }
    public var place: Place
    public var enter: Ticks
    public var leave: Ticks

    public init(_ place: Place, enter: Ticks, leave: Ticks) {
      self.place = place
      self.enter = enter
      self.leave = leave
    }
  }

  public var legs: [Leg]

  public init(legs: [Leg]) { self.legs = legs }
}

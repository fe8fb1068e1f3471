public import BergfriedCore

/// How a mover goes unseen: the certificate that a goal can be reached.
///
/// Each leg begins when and where the one before ends.
public struct ReachRoute: Hashable, Sendable {
  public struct Leg: Hashable, Sendable {
    public enum Place: Hashable, Sendable {
      /// Along a piece at an even speed, from one place to another in ticks of travel from the
      /// piece's `from`; waiting where both are one.
      case piece(Int, from: Ticks, to: Ticks)
      /// Waiting in a refuge.
      case refuge(Int)
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

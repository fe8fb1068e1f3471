public import BergfriedCore

/// A part of a route in one place, from one time to another.
public struct RouteLeg<Place: Hashable & Sendable>: Hashable, Sendable {
  /// Where it is spent.
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

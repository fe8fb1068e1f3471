public import BergfriedCore

/// When a cell is entered first; asked backward, when it is left last.
public struct ReachEntry: Hashable, Sendable {
  /// When the cell is free.
  public let free: ClosedRange<Ticks>
  /// At its piece's `from`; `nil` if never there.
  public let from: Ticks?
  /// At its piece's `to`; `nil` if never there.
  public let to: Ticks?
}

public import BergfriedCore

/// Where a piece of street passes one cell of a grid: a place at which it is seen or not.
public struct PieceSample: Hashable, Sendable {
  /// What carries the street there.
  public enum Footing: Hashable, Sendable {
    case ground
    /// A bridge's deck, at this share of the way over it. It leads straight from the ground's
    /// height at its first end to that at its last.
    case deck(from: MapPoint, to: MapPoint, share: Double)
  }

  /// The cell that is passed.
  public let cell: Cell
  /// The point of the street in the cell that is nearest to its centre.
  public let point: MapPoint
  /// What carries the street there.
  public let footing: Footing

  /// A sample by its cell, its point and what carries the street there.
  public init(cell: Cell, point: MapPoint, footing: Footing) {
    self.cell = cell
    self.point = point
    self.footing = footing
  }
}

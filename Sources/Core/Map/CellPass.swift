/// A cell that a straight line runs through, and the part of the line that lies in it.
public struct CellPass: Hashable, Sendable {
  public let cell: Cell
  /// The part of the line in the cell, as shares of its length from its start.
  public let shares: ClosedRange<Double>

  public init(cell: Cell, shares: ClosedRange<Double>) {
    self.cell = cell
    self.shares = shares
  }
}

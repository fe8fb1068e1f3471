/// A cell that a straight line runs through, and the part of the line that lies in it.
public struct CellPass: Hashable, Sendable {
  /// The cell that is passed.
  public let cell: Cell
  /// The part of the line in the cell, as shares of its length from its start.
  public let shares: ClosedRange<Double>

  /// A pass by its cell and the shares of the line at which it enters and leaves that.
  public init(cell: Cell, shares: ClosedRange<Double>) {
    self.cell = cell
    self.shares = shares
  }
}

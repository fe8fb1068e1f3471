public import BergfriedCore

/// How high something must reach, cell by cell, for an observer to see it: the exact horizon, or
/// the ground where that is seen itself.
public struct Horizon: Sendable {
  /// Who looks.
  public let observer: Observer
  /// The part of the surface that was looked at.
  public let window: GridWindow
  /// The lowest elevation from the ground upward, per cell of the window and in the surface's
  /// heights, that the observer sees; `Surface.unknown` where the ground is unknown.
  public let elevations: Raster<Float>

  /// - Precondition: the cell lies in the window.
  public subscript(cell: Cell) -> Float {
    elevations[cell.column - window.column, cell.row - window.row]
  }
}

public import BergfriedDatum

/// How high something must reach, cell by cell, for an observer to see it: the exact horizon.
public struct Horizon: Sendable {
  public let observer: Observer
  /// The part of the surface that was looked at.
  public let window: GridWindow
  /// The elevation in the surface's heights, per cell of the window, at which the line of sight
  /// passes over everything nearer; -infinity where nothing stands between.
  public let elevations: Raster<Float>

  /// - Precondition: the cell lies in the window.
  public subscript(cell: Cell) -> Float {
    elevations[cell.column - window.column, cell.row - window.row]
  }
}

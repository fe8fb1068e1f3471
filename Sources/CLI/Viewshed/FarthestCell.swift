import BergfriedDatum
import BergfriedSight
import BergfriedSurface

/// The farthest cell that an observer sees.
struct FarthestCell {
  let observer: PlacedObserver
  /// By cells of the surface that was read.
  let cell: Cell
  let distanceMetres: Double
  /// Clockwise from true north.
  let azimuthDegrees: Double

  /// - Returns: `nil` where nothing is seen.
  init?(_ view: ObserverView, observer: PlacedObserver) {
    let size = view.surface.cellSize
    let eye = view.observer.cell
    var best: (cell: Cell, distance: Double)?
    for row in view.window.rows {
      // In a row the farthest seen cell is the first or the last one.
      for cell in FarthestCell.ends(of: row, in: view) {
        let distance = size.distanceMetres(from: eye, to: cell)
        if distance > best?.distance ?? -1 { best = (cell, distance) }
      }
    }
    guard let best else { return nil }
    self.observer = observer
    cell = best.cell
    distanceMetres = best.distance
    let onGrid = Angle.azimuthDegrees(
      east: Double(cell.column - eye.column) * size.widthMetres,
      north: Double(eye.row - cell.row) * size.heightMetres)
    azimuthDegrees = Sector.wrapped(onGrid + observer.convergenceDegrees)
  }

  private static func ends(of row: Int, in view: ObserverView) -> [Cell] {
    let columns = view.window.shape.columns
    let start = (row - view.window.row) * columns
    let seen = Visibility.seen.rawValue
    return view.viewshed.cells.values.withUnsafeBufferPointer { values in
      let states = values[start..<start + columns]
      guard let first = states.firstIndex(of: seen), let last = states.lastIndex(of: seen)
      else { return [] }
      return [first, last].map { Cell(column: $0 - start + view.window.column, row: row) }
    }
  }
}

public import BergfriedCore
import BergfriedSurface

/// The farthest cell that an observer sees.
public struct FarthestCell: Sendable {
  /// Which observer, in their order.
  public let number: Int
  /// A cell of the surface.
  public let cell: Cell
  /// From the observer's cell to it, between centres on the map.
  public let distanceMetres: Double
  /// Clockwise from the grid's north.
  public let azimuthDegrees: Double

  /// - Returns: `nil` where nothing is seen.
  /// - Complexity: O(rows), and O(columns) where little is seen.
  public init?(_ view: ObserverView) {
    let size = view.surface.cellSize
    let eye = view.observer.cell
    var best: (cell: Cell, distance: Double)?
    for row in view.window.rows {
      // In a row the farthest seen cell is the first or the last one.
      for cell in FarthestCell.ends(of: row, in: view, beyond: best?.distance ?? 0) {
        let distance = size.distanceMetres(from: eye, to: cell)
        if distance > best?.distance ?? -1 { best = (cell, distance) }
      }
    }
    guard let best else { return nil }
    number = view.number
    cell = best.cell
    distanceMetres = best.distance
    azimuthDegrees = Angle.azimuthDegrees(
      east: Double(cell.column - eye.column) * size.widthMetres,
      north: Double(eye.row - cell.row) * size.heightMetres)
  }

  /// The first and the last seen cell of a row, where they may lie farther away than asked.
  private static func ends(of row: Int, in view: ObserverView, beyond metres: Double) -> [Cell] {
    let columns = view.window.columns
    let size = view.surface.cellSize
    let eye = view.observer.cell
    let along = Double(row - eye.row) * size.heightMetres
    // Cells nearer than this in the row need no look; one more is looked at for rounding.
    let reach = max(metres * metres - along * along, 0).squareRoot() / size.widthMetres
    let near = max(Int(min(reach, 1e9)) - 1, 0)
    let before = columns.clamped(to: Int.min..<max(eye.column - near, Int.min + 1))
    let after = columns.clamped(to: (eye.column + near)..<Int.max)
    let start = (row - view.window.row) * columns.count - columns.lowerBound
    let seen = Visibility.seen.rawValue
    return view.viewshed.cells.values.withUnsafeBufferPointer { states in
      [before.first { states[start + $0] == seen }, after.last { states[start + $0] == seen }]
        .compactMap { $0.map { Cell(column: $0, row: row) } }
    }
  }
}

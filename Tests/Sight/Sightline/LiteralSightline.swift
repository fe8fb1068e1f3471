import BergfriedCore
import BergfriedSight
import BergfriedSurface

/// A line of sight evaluated place by place: the bilinear ground at many shares of the line, held
/// against the straight line from the eye to the target's top. Slow, and obviously right.
struct LiteralSightline {
  let surface: Surface
  let ends: SightlineEnds
  let curvature: Curvature

  /// The ground at a place less the fall by curvature, which is taken off at centres; `nil` where
  /// it is unknown or beyond the grid.
  func ground(at place: GridPlace) -> Double? {
    guard isOnGrid(place) else { return nil }
    let (columns, rows) = (surface.shape.columns, surface.shape.rows)
    let (column, row) = (place.column.rounded(.down), place.row.rounded(.down))
    var sum = 0.0
    for (c, r) in [(0.0, 0.0), (1, 0), (0, 1), (1, 1)] {
      let weight =
        (1 - (place.column - column - c).magnitude) * (1 - (place.row - row - r).magnitude)
      if weight == 0 { continue }
      let cell = Cell(
        column: min(max(Int(column + c), 0), columns - 1), row: min(max(Int(row + r), 0), rows - 1))
      guard let height = surface.height(at: cell) else { return nil }
      let x = (column + c - ends.from.column) * surface.cellSize.widthMetres
      let y = (row + r - ends.from.row) * surface.cellSize.heightMetres
      let drop = curvature.dropPerSquareMetre * (x * x + y * y)
      sum += weight * (Double(height) - drop)
    }
    return sum
  }

  func place(_ share: Double) -> GridPlace {
    GridPlace(
      column: ends.from.column + share * (ends.to.column - ends.from.column),
      row: ends.from.row + share * (ends.to.row - ends.from.row))
  }

  /// Whether a place lies on the grid or, but for roundings, on its border.
  func isOnGrid(_ place: GridPlace) -> Bool {
    place.column >= -0.5 - 1e-9 && place.row >= -0.5 - 1e-9
      && place.column <= Double(surface.shape.columns) - 0.5 + 1e-9
      && place.row <= Double(surface.shape.rows) - 0.5 + 1e-9
  }

  /// The eye, and the target's top with the fall by curvature taken off.
  func eyeAndTop() -> (eye: Double, top: Double) {
    let eye: Double
    switch ends.eye {
    case .elevation(let metres): eye = metres
    case .aboveGround(let metres): eye = surface.heightMetres(at: ends.from)! + metres
    }
    // The fall that is taken off at centres shows between them, and the eye goes with it.
    var fall = 0.0
    for (place, metres) in [
      (ends.from.column, surface.cellSize.widthMetres),
      (ends.from.row, surface.cellSize.heightMetres),
    ] {
      let before = place.rounded(.down)
      let drops = [before, before + 1].map { centre in
        curvature.dropMetres(atMetres: (centre - place) * metres)
      }
      fall += drops[0] + (place - before) * (drops[1] - drops[0])
    }
    return (eye - fall, ground(at: ends.to)! + ends.targetHeightMetres)
  }

  /// How far the ground stands above the line at a share of it; `nil` where unknown.
  func rise(at share: Double) -> Double? {
    let (eye, top) = eyeAndTop()
    return ground(at: place(share)).map { $0 - (eye + share * (top - eye)) }
  }
}

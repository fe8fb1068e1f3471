import BergfriedCore
import BergfriedSurface

/// The bilinear ground between four neighbouring centres, as far as a line over it needs them: two
/// where the line runs along a row or column, one where it stands on a centre.
struct SightPatch {
  private let column: Double
  private let row: Double
  /// The heights of the first row's centres and of the second's; those not needed are as their
  /// neighbours, and unknown ones -infinity.
  private let first: (Double, Double)
  private let second: (Double, Double)
  private let size: CellSize

  /// - Parameters: two places of one patch, or of one edge of it.
  init(_ surface: Surface, holding a: GridPlace, _ b: GridPlace) {
    let shape = surface.shape
    column = ((a.column + b.column) / 2).rounded(.down)
    row = ((a.row + b.row) / 2).rounded(.down)
    let isNarrow = a.column == column && b.column == column
    let isFlat = a.row == row && b.row == row
    func inside(_ place: Double, _ count: Int) -> Int { min(max(Int(place), 0), count - 1) }
    let columns = (
      inside(column, shape.columns), inside(isNarrow ? column : column + 1, shape.columns)
    )
    let rows = (inside(row, shape.rows), inside(isFlat ? row : row + 1, shape.rows))
    func height(_ column: Int, _ row: Int) -> Double {
      let z = surface.heights[row * shape.columns + column]
      return z > Surface.unknownLimit ? Double(z) : -.infinity
    }
    first = (height(columns.0, rows.0), height(columns.1, rows.0))
    second = (height(columns.0, rows.1), height(columns.1, rows.1))
    size = surface.cellSize
  }

  var isKnown: Bool { min(first.0, first.1, second.0, second.1) > -.infinity }

  /// The ground above the eye's level, curvature taken off at the centres; -infinity where a
  /// centre that bears on it is unknown.
  func height(
    at place: GridPlace, above eye: Double, from: GridPlace, _ curvature: Curvature
  ) -> Double {
    let across = place.column - column
    let along = place.row - row
    let heights = reduced(above: eye, from, curvature)
    let near = between(heights.first.0, heights.first.1, across)
    let far = between(heights.second.0, heights.second.1, across)
    return between(near, far, along)
  }

  /// Of what lies at no share nothing need be known.
  private func between(_ a: Double, _ b: Double, _ share: Double) -> Double {
    if share == 0 { return a }
    if share == 1 { return b }
    guard a > -.infinity, b > -.infinity else { return -.infinity }
    return a + share * (b - a)
  }

  private func reduced(
    above eye: Double, _ from: GridPlace, _ curvature: Curvature
  ) -> (first: (Double, Double), second: (Double, Double)) {
    let drop = curvature.dropPerSquareMetre
    func square(_ steps: Double, _ metres: Double) -> Double {
      steps * steps * (drop * (metres * metres))
    }
    let across = (
      square(column - from.column, size.widthMetres),
      square(column + 1 - from.column, size.widthMetres)
    )
    let along = (
      square(row - from.row, size.heightMetres), square(row + 1 - from.row, size.heightMetres)
    )
    return (
      ((first.0 - eye) - (across.0 + along.0), (first.1 - eye) - (across.1 + along.0)),
      ((second.0 - eye) - (across.0 + along.1), (second.1 - eye) - (across.1 + along.1))
    )
  }

  /// What curvature takes off the ground right under an eye, as it does at the centres about it.
  static func fallMetres(
    under eye: GridPlace, _ size: CellSize, _ curvature: Curvature
  ) -> Double {
    func part(_ place: Double, _ metres: Double) -> Double {
      let share = place - place.rounded(.down)
      return share * (1 - share) * metres * metres
    }
    return curvature.dropPerSquareMetre
      * (part(eye.column, size.widthMetres) + part(eye.row, size.heightMetres))
  }

  /// Four times how far the ground in the middle between two places stands over the straight line
  /// between them. Curvature is taken off at the centres, row by row and column by column, so it
  /// has no part in that.
  func bulge(from a: GridPlace, to b: GridPlace) -> Double {
    let twist = (first.0 - first.1) - (second.0 - second.1)
    return -twist * (b.column - a.column) * (b.row - a.row)
  }

  /// What roundings can make of a height here: those of heights, and those of the place on slopes.
  func roundingMetres(near place: GridPlace, heights: Double) -> Double {
    guard isKnown else { return 0x1p-44 * heights }
    let all = [first.0, first.1, second.0, second.1]
    let (low, high) = (all.min()!, all.max()!)
    return 0x1p-44 * (max(low.magnitude, high.magnitude) + heights)
      + 0x1p-48 * (place.column.magnitude + place.row.magnitude + 1) * (high - low)
  }
}

import BergfriedCore
import BergfriedSurface

/// What all parts of one viewshed share: who looks, over what, into which output.
struct SweepTask: @unchecked Sendable {
  let surface: Surface
  let viewpoint: Viewpoint
  let window: GridWindow
  /// What targets stand on where that is not the surface itself.
  let footing: TargetFooting?
  /// Squared, in metres; cells farther out need no answer.
  let squaredReach: Double

  init(
    surface: Surface, viewpoint: Viewpoint, window: GridWindow, maxDistanceMetres: Double,
    footing: TargetFooting? = nil
  ) {
    self.footing = footing
    self.surface = surface
    self.viewpoint = viewpoint
    self.window = window
    squaredReach = maxDistanceMetres * maxDistanceMetres
  }

  /// The rings and sides of a frame that lie in the window.
  func wanted(_ frame: OctantFrame) -> (rings: Range<Int>, sides: Range<Int>) {
    let cell = viewpoint.cell
    let octant = frame.octant
    let columns = SweepTask.steps(octant.columnStep, from: cell.column, to: window.columns)
    let rows = SweepTask.steps(octant.rowStep, from: cell.row, to: window.rows)
    return octant.isColumnMajor ? (columns, rows) : (rows, columns)
  }

  private static func steps(_ step: Int, from start: Int, to range: Range<Int>) -> Range<Int> {
    let (near, far) =
      step > 0
      ? (range.lowerBound - start, range.upperBound - 1 - start)
      : (start - range.upperBound + 1, start - range.lowerBound)
    return max(0, near)..<max(0, near, far + 1)
  }
}

public import BergfriedCore
public import BergfriedSurface

extension Surface {
  /// Whether an observer sees something that reaches up to an elevation over a cell, whatever the
  /// surface is there: someone in a lane narrower than a cell, under trees, or on a bridge.
  ///
  /// It is the walk of ``lineOfSight(from:to:curvature:)`` with the target's top given outright.
  /// The observer's limits and target height play no part.
  ///
  /// - Parameter topMetres: in the surface's heights.
  /// - Throws: ``SightError`` where the observer has no ground to stand on.
  /// - Complexity: O(distance in cells), and less where the line is blocked near the target.
  public func showsTop(
    _ topMetres: Double, over cell: Cell, to observer: Observer, curvature: Curvature = .standard
  ) throws(SightError) -> Bool {
    let viewpoint = try Viewpoint(observer, on: self, curvature: curvature)
    let folded = Octant.folding(
      columns: cell.column - viewpoint.cell.column, rows: cell.row - viewpoint.cell.row)
    guard folded.a > 1 else { return true }
    let frame = OctantFrame(folded.octant, of: self, around: viewpoint)
    let target = topMetres - frame.eyeMetres - frame.dropMetres(folded.a, folded.b)
    return !frame.isBlockedInwards(to: folded.a, folded.b, target: target)
  }
}

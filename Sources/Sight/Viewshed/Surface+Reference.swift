package import BergfriedCore
package import BergfriedSurface

/// The slow truth: every cell by its own walk.
extension Surface {
  /// - Complexity: O(cells · distance in cells).
  package func walkedViewshed(
    from observer: Observer, on footing: Surface? = nil, curvature: Curvature,
    window: GridWindow? = nil
  ) throws(SightError) -> Viewshed {
    let viewpoint = try Viewpoint(observer, on: self, curvature: curvature)
    let window = self.lookedAt(by: observer, window)
    let frames = Octant.all.map { OctantFrame($0, of: self, around: viewpoint) }
    let gate = LimitGate(observer.limits, viewpoint: viewpoint, surface: self)
    let feet = footing ?? self
    var cells = Raster(shape: window.shape, repeating: Visibility.hidden.rawValue)
    for row in window.rows {
      for column in window.columns {
        let cell = Cell(column: column, row: row)
        let visibility = walked(cell, on: feet, from: viewpoint, frames, gate)
        cells[column - window.column, row - window.row] = visibility.rawValue
      }
    }
    return Viewshed(observer: observer, window: window, cells: cells)
  }

  private func walked(
    _ cell: Cell, on footing: Surface, from viewpoint: Viewpoint, _ frames: [OctantFrame],
    _ gate: LimitGate
  ) -> Visibility {
    guard height(at: cell) != nil, let ground = footing.height(at: cell) else { return .unknown }
    guard gate.admits(cell, ground: ground) else { return .outsideLimits }
    let (frame, a, b) = fold(cell, from: viewpoint, frames)
    let target =
      frame.height(a, b, on: UnsafePointer(footing.heights.baseAddress!))
      + viewpoint.targetHeightMetres
    return frame.isBlocked(to: a, b, target: target) ? .hidden : .seen
  }

  /// - Complexity: O(cells · distance in cells).
  package func walkedHorizon(
    from observer: Observer, curvature: Curvature, window: GridWindow? = nil
  ) throws(SightError) -> Horizon {
    let viewpoint = try Viewpoint(observer, on: self, curvature: curvature)
    let window = self.lookedAt(by: observer, window)
    let frames = Octant.all.map { OctantFrame($0, of: self, around: viewpoint) }
    var elevations = Raster(shape: window.shape, repeating: Surface.unknown)
    for row in window.rows {
      for column in window.columns {
        let cell = Cell(column: column, row: row)
        guard let ground = height(at: cell) else { continue }
        let (frame, a, b) = fold(cell, from: viewpoint, frames)
        let elevation = frame.horizon(at: a, b) + frame.dropMetres(a, b) + viewpoint.eyeMetres
        elevations[column - window.column, row - window.row] = max(Float(elevation), ground)
      }
    }
    return Horizon(observer: observer, window: window, elevations: elevations)
  }

  private func fold(
    _ cell: Cell, from viewpoint: Viewpoint, _ frames: [OctantFrame]
  ) -> (frame: OctantFrame, a: Int, b: Int) {
    let folded = Octant.folding(
      columns: cell.column - viewpoint.cell.column, rows: cell.row - viewpoint.cell.row)
    let index = Octant.all.firstIndex(of: folded.octant)!
    return (frames[index], folded.a, folded.b)
  }

  /// The window to answer for. Where nothing lies within the observer's reach it is the single
  /// nearest cell, which is outside the limits.
  package func lookedAt(by observer: Observer, _ window: GridWindow?) -> GridWindow {
    if let window {
      precondition(
        window.intersection(shape.window) == window, "\(window) reaches beyond \(shape)")
      return window
    }
    if let near = self.window(within: observer.limits.maxDistanceMetres, of: observer.cell) {
      return near
    }
    return GridWindow(
      column: min(max(observer.cell.column, 0), shape.columns - 1),
      row: min(max(observer.cell.row, 0), shape.rows - 1),
      shape: GridShape(columns: 1, rows: 1))
  }
}

import BergfriedDatum
import BergfriedSight
import BergfriedSurface

/// What one observer sees, as the layers take it in.
struct ObserverView {
  /// The observer's place in the order of the table, from 0.
  let number: Int
  let surface: Surface
  let curvature: Curvature
  /// By cells of the surface, as the viewshed's window.
  let viewshed: Viewshed
  /// Where the mode needs it.
  let horizon: Horizon?
  let counts: StateCounts

  init(
    number: Int, surface: Surface, curvature: Curvature, viewshed: Viewshed, horizon: Horizon?
  ) {
    self.number = number
    self.surface = surface
    self.curvature = curvature
    self.viewshed = viewshed
    self.horizon = horizon
    counts = StateCounts(viewshed.cells.values)
  }

  var observer: Observer { viewshed.observer }
  var window: GridWindow { viewshed.window }
  var seenCount: Int { counts[.seen] }

  var groundMetres: Double? { surface.height(at: observer.cell).map(Double.init) }

  /// The eye, in the surface's heights.
  var eyeMetres: Double {
    switch observer.eye {
    case .elevation(let metres): metres
    case .aboveGround(let metres): (groundMetres ?? 0) + metres
    }
  }

  /// Calls `body` for every cell of the window with its storage index in the window and in the
  /// surface.
  @inline(__always)
  func forEachCell(_ body: (_ own: Int, _ shared: Int) -> Void) {
    for row in 0..<window.shape.rows {
      let own = row * window.shape.columns
      let shared = (row + window.row) * surface.shape.columns + window.column
      for column in 0..<window.shape.columns { body(own + column, shared + column) }
    }
  }
}

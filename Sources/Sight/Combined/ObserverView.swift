public import BergfriedCore
public import BergfriedSurface

/// What one of several observers sees.
public struct ObserverView: Sendable {
  /// The observer's place in the order of the table, from 0.
  public let number: Int
  /// The heights that were looked over.
  public let surface: Surface
  /// What the ground fell away by.
  public let curvature: Curvature
  /// By cells of the surface, as the viewshed's window.
  public let viewshed: Viewshed
  /// Where the mode needs it.
  public let horizon: Horizon?
  /// How many cells of the viewshed are in each state.
  public let counts: StateCounts

  /// What one observer sees, as others are to be added to it.
  public init(
    number: Int, surface: Surface, curvature: Curvature, viewshed: Viewshed, horizon: Horizon? = nil
  ) {
    self.number = number
    self.surface = surface
    self.curvature = curvature
    self.viewshed = viewshed
    self.horizon = horizon
    counts = StateCounts(viewshed.cells.values)
  }

  /// Who looked.
  public var observer: Observer { viewshed.observer }
  /// The part of the surface that was looked at.
  public var window: GridWindow { viewshed.window }
  /// How many cells they see.
  public var seenCount: Int { counts[.seen] }

  /// The ground under the observer; `nil` where it is unknown.
  public var groundMetres: Double? { surface.height(at: observer.cell).map(Double.init) }

  /// The eye, in the surface's heights.
  public var eyeMetres: Double {
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

package import BergfriedCore
package import BergfriedSurface

/// An observer brought onto a surface: its cell, its eye as an elevation, and the curvature.
package struct Viewpoint: Sendable {
  package let cell: Cell
  package let eyeMetres: Double
  package let targetHeightMetres: Double
  package let curvature: Curvature

  package static let heightLimitMetres = 1e6
  package static let cellLimit = 1_000_000

  package init(
    _ observer: Observer, on surface: Surface, curvature: Curvature
  ) throws(SightError) {
    let cell = observer.cell
    let limit = Viewpoint.cellLimit
    guard
      (-limit..<surface.shape.columns + limit).contains(cell.column),
      (-limit..<surface.shape.rows + limit).contains(cell.row)
    else { throw .observerTooFar(cell) }
    switch observer.eye {
    case .elevation(let metres): eyeMetres = metres
    case .aboveGround(let metres):
      guard let ground = surface.height(at: cell) else { throw .noGroundUnderObserver(cell) }
      eyeMetres = Double(ground) + metres
    }
    for metres in [eyeMetres, observer.targetHeightMetres]
    where !(metres.magnitude <= 2 * Viewpoint.heightLimitMetres) {
      throw .absurdHeight(metres: metres)
    }
    self.cell = cell
    targetHeightMetres = observer.targetHeightMetres
    self.curvature = curvature
  }

  private init(atGroundAs other: Viewpoint) {
    cell = other.cell
    eyeMetres = other.eyeMetres
    targetHeightMetres = 0
    curvature = other.curvature
  }

  /// The same observer looking for the ground itself.
  func atGround() -> Viewpoint { Viewpoint(atGroundAs: self) }
}

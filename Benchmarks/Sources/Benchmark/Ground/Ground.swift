import BergfriedCore
import BergfriedSight
import BergfriedSurface

/// Ground to measure on, with someone in its middle who looks all round without limits.
struct Ground {
  let name: String
  let surface: Surface
  let observer: Observer

  static let targetHeightMetres = 1.7
  /// The same number for every engine.
  static let curvature = Curvature.standard

  init(name: String, surface: Surface, eyeMetres: Double) {
    let shape = surface.shape
    self.name = name
    self.surface = surface
    observer = Observer(
      cell: Cell(column: shape.columns / 2, row: shape.rows / 2),
      eye: .aboveGround(metres: eyeMetres), targetHeightMetres: Ground.targetHeightMetres)
  }

  /// Metres above the ground.
  var eyeMetres: Double {
    switch observer.eye {
    case .aboveGround(let metres), .elevation(let metres): metres
    }
  }

  var cellCount: Int { surface.shape.count }
}

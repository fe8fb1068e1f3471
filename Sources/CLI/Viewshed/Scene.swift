import BergfriedCore
import BergfriedGDAL
import BergfriedSurface

/// A terrain's window, read, and who looks at it.
struct Scene {
  let terrain: Terrain
  /// The part of the terrain that was read.
  let window: GridWindow
  /// The heights of that part.
  let surface: Surface
  let observers: [PlacedObserver]
  let curvature: Curvature
  /// What the user should be told once beside what the terrain says.
  var notes: [String] = []
  /// Where heights may be off.
  var errors: SceneErrors?

  /// The frame of the part that was read.
  var transform: GeoTransform { terrain.transform.moved(to: window) }
}

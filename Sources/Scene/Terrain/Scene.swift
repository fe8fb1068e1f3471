package import BergfriedCore
package import BergfriedGDAL
package import BergfriedSurface

/// A terrain's window, read, and who looks at it.
package struct Scene {
  package let terrain: Terrain
  /// The part of the terrain that was read.
  package let window: GridWindow
  /// The heights of that part.
  package let surface: Surface
  package let observers: [PlacedObserver]
  package let curvature: Curvature
  /// What the user should be told once beside what the terrain says.
  package var notes: [Wording] = []
  /// Where heights may be off.
  package var errors: SceneErrors?

  package init(
    terrain: Terrain, window: GridWindow, surface: Surface, observers: [PlacedObserver],
    curvature: Curvature, notes: [Wording] = [], errors: SceneErrors? = nil
  ) {
    self.terrain = terrain
    self.window = window
    self.surface = surface
    self.observers = observers
    self.curvature = curvature
    self.notes = notes
    self.errors = errors
  }

  /// The frame of the part that was read.
  package var transform: GeoTransform { terrain.transform.moved(to: window) }
}

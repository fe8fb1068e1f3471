package import BergfriedCore
package import BergfriedGDAL
package import BergfriedSurface

/// By how much a scene's heights may be off, and between which they lie.
package struct SceneErrors {
  package let bounds: GroundBounds
  /// Left out of a scene's errors that are alike everywhere.
  package let path: String?
  package let rangeMetres: ClosedRange<Double>
  package let meanMetres: Double
  /// What the user should be told once.
  package let warnings: [Wording]

  /// - Throws: `Failure` for a raster that is none of errors.
  package init(
    _ asked: AskedError, _ options: TerrainOptions, for surface: Surface, at window: GridWindow,
    of terrain: Terrain
  ) throws {
    switch asked {
    case .metres(let metres):
      bounds = try GroundBounds(surface).widened(byMetres: metres)
      path = nil
      rangeMetres = metres...metres
      meanMetres = metres
      warnings = []
    case .raster(let path):
      let read = try RasterErrors(
        path: path, options: options, for: surface, at: window, of: terrain)
      bounds = try GroundBounds(surface).widened(by: read.errors)
      self.path = path
      rangeMetres = read.errors.rangeMetres
      meanMetres = read.errors.meanMetres
      warnings = read.warnings
    }
  }
}

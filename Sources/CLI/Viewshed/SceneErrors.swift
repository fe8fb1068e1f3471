import BergfriedCore
import BergfriedGDAL
import BergfriedSurface

/// By how much a scene's heights may be off, and between which they lie.
struct SceneErrors {
  let bounds: GroundBounds
  /// Left out of a scene's errors that are alike everywhere.
  let path: String?
  let rangeMetres: ClosedRange<Double>
  let meanMetres: Double
  /// What the user should be told once.
  let warnings: [String]

  /// - Throws: `Failure` for a raster that is none of errors.
  init(
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
      warnings = read.warnings.map { $0.told(by: .flags) }
    }
  }
}

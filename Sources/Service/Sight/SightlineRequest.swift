package import BergfriedAnswers
package import BergfriedGDAL
package import BergfriedScene

/// Lines of sight as asked for on the command line.
package struct SightlineRequest {
  /// Which lines.
  package enum Which {
    case one(AskedSightline)
    /// What rows leave open is as in `defaults`.
    case table(path: String, layer: String?, defaults: AskedSightline)
  }

  package var input: String
  package var which: Which
  package var terrain: TerrainOptions
  package var curvature: AskedCurvature
  package var profile: String?
  package var outputs: [String]
  package var mayOverwrite: Bool
  package var memoryLimit: MemorySize
  package var origin: Origin

  package init(
    input: String, which: Which, terrain: TerrainOptions, curvature: AskedCurvature,
    profile: String? = nil, outputs: [String], mayOverwrite: Bool, memoryLimit: MemorySize,
    origin: Origin
  ) {
    self.input = input
    self.which = which
    self.terrain = terrain
    self.curvature = curvature
    self.profile = profile
    self.outputs = outputs
    self.mayOverwrite = mayOverwrite
    self.memoryLimit = memoryLimit
    self.origin = origin
  }

  /// The files that the answer depends on.
  package var inputPaths: [String] {
    if case .table(let path, _, _) = which { [input, path] } else { [input] }
  }
}

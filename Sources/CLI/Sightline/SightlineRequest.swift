import BergfriedGDAL

/// Lines of sight as asked for on the command line.
struct SightlineRequest {
  /// Which lines.
  enum Which {
    case one(AskedSightline)
    /// What rows leave open is as in `defaults`.
    case table(path: String, layer: String?, defaults: AskedSightline)
  }

  var input: String
  var which: Which
  var terrain: TerrainOptions
  var curvature: AskedCurvature
  var profile: String?
  var outputs: [String]
  var overwriteFlags: OverwriteFlags
  var memoryLimit: MemorySize
  var isQuiet: Bool

  /// The files that the answer depends on.
  var inputPaths: [String] {
    if case .table(let path, _, _) = which { [input, path] } else { [input] }
  }
}

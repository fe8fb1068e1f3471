import BergfriedGDAL

/// A line of sight as asked for on the command line.
struct SightlineRequest {
  var input: String
  var observer: AskedObserver
  var target: AskedObserver.Place
  var terrain: TerrainOptions
  var curvature: AskedCurvature
  var profile: String?
  var overwriteFlags: OverwriteFlags
  var memoryLimit: MemorySize
  var isQuiet: Bool
}

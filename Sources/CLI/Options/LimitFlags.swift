import ArgumentParser
import BergfriedScene

/// Which part of the surroundings is looked at.
struct LimitFlags: ParsableArguments {
  @Option(
    name: [.long, .customLong("md", withSingleDash: true)], parsing: .unconditional,
    help: ArgumentHelp(
      "How far is looked; the output is cropped to it. 0: to the raster's edges.",
      valueName: "metres"))
  var maxDistance = 0.0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Nearer than this is not looked at.", valueName: "metres"))
  var minDistance = 0.0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Look from this azimuth on, clockwise.", valueName: "degrees"))
  var startAngle = 0.0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Look up to this azimuth, from true north.", valueName: "degrees"))
  var endAngle = 360.0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Lowest pitch looked at, up from the horizontal.", valueName: "degrees"))
  var lowPitch = -90.0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Highest pitch looked at.", valueName: "degrees"))
  var highPitch = 90.0

  func validate() throws {
    try Check.finite(maxDistance, "--max-distance", within: Check.distances)
    try Check.finite(minDistance, "--min-distance", within: Check.distances)
    try Check.finite(startAngle, "--start-angle", within: Check.azimuths)
    try Check.finite(endAngle, "--end-angle", within: Check.azimuths)
    try Check.finite(lowPitch, "--low-pitch", within: Check.pitches)
    try Check.finite(highPitch, "--high-pitch", within: Check.pitches)
    if let problem = limits.problem { throw ValidationError(problem) }
  }

  var limits: AskedLimits {
    var limits = AskedLimits()
    limits.minDistanceMetres = minDistance
    limits.maxDistanceMetres = maxDistance == 0 ? .infinity : maxDistance
    (limits.startDegrees, limits.endDegrees) = (startAngle, endAngle)
    (limits.lowDegrees, limits.highDegrees) = (lowPitch, highPitch)
    return limits
  }
}

import ArgumentParser
import BergfriedSight

/// The two ends of a line of sight.
struct LineFlags: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Where the eye is, in the raster's coordinates; H is metres above ground (default: 2).",
      valueName: "x,y[,h]"))
  var from: Position

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What is looked for; H is metres above ground (default: 0).", valueName: "x,y[,h]"))
  var to: Position

  @Flag(
    name: .customLong("lonlat"),
    help: "Positions are longitude and latitude (WGS 84), not the raster's own.")
  var isLonLat = false

  @Option(
    name: [.long, .customLong("oz", withSingleDash: true)], parsing: .unconditional,
    help: ArgumentHelp("Eye above the ground, another way to say it.", valueName: "metres"))
  var observerHeight: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Eye as an elevation instead, as for one outside the raster.", valueName: "metres"))
  var eyeElevation: Double?

  @Option(
    name: [.long, .customLong("tz", withSingleDash: true)], parsing: .unconditional,
    help: ArgumentHelp("Target above the ground, another way to say it.", valueName: "metres"))
  var targetHeight: Double?

  func validate() throws {
    try Check.finite(observerHeight, "--observer-height", within: Check.heights)
    try Check.finite(from.heightMetres, "--from's height", within: Check.heights)
    try Check.finite(eyeElevation, "--eye-elevation", within: Check.heights)
    try Check.finite(targetHeight, "--target-height", within: Check.heights)
    try Check.finite(to.heightMetres, "--to's height", within: Check.heights)
    if eyeElevation != nil, observerHeight != nil || from.heightMetres != nil {
      throw ValidationError(
        "--eye-elevation and a height above the ground contradict each other: give one of them")
    }
    _ = try Check.agreed(observerHeight, "--observer-height", from.heightMetres, "--from")
    _ = try Check.agreed(targetHeight, "--target-height", to.heightMetres, "--to")
  }

  func observer() throws -> AskedObserver {
    let height = observerHeight ?? from.heightMetres ?? 2
    return AskedObserver(
      id: "1", place: place(from),
      eye: eyeElevation.map { .elevation(metres: $0) } ?? .aboveGround(metres: height),
      targetHeightMetres: targetHeight ?? to.heightMetres ?? 0)
  }

  var target: AskedObserver.Place { place(to) }

  private func place(_ position: Position) -> AskedObserver.Place {
    isLonLat
      ? .lonLat(lon: position.x, lat: position.y) : .own(x: position.x, y: position.y)
  }
}

import ArgumentParser
import BergfriedSight

/// Where the eye is and how tall what it looks for.
struct ObserverFlags: ParsableArguments {
  @Option(
    name: [.long, .customLong("pos"), .customShort("p")], parsing: .unconditional,
    help: ArgumentHelp(
      "Where the observer stands, in the raster's coordinates; H is metres above ground.",
      valueName: "x,y[,h]"))
  var position: Position?

  @Option(
    name: .customLong("ox", withSingleDash: true), parsing: .unconditional,
    help: ArgumentHelp("The same, X alone, as gdal_viewshed has it.", valueName: "x"))
  var x: Double?

  @Option(
    name: .customLong("oy", withSingleDash: true), parsing: .unconditional,
    help: ArgumentHelp("The same, Y alone.", valueName: "y"))
  var y: Double?

  @Flag(
    name: .customLong("lonlat"),
    help: "Positions are longitude and latitude (WGS 84), not the raster's own.")
  var isLonLat = false

  @Option(
    name: [.long, .customLong("oz", withSingleDash: true), .customLong("height")],
    parsing: .unconditional,
    help: ArgumentHelp("Eye above the ground (default: 2).", valueName: "metres"))
  var observerHeight: Double?

  @OptionGroup
  var elevation: EyeElevationFlags

  @Option(
    name: [.long, .customLong("tz", withSingleDash: true)], parsing: .unconditional,
    help: ArgumentHelp("Target above the ground.", valueName: "metres"))
  var targetHeight = 0.0

  @Option(
    help: ArgumentHelp(
      "Table of observers: points of any vector file or CSV, with their own heights and limits.",
      valueName: "file[,layer]"))
  var observers: String?

  @Option(
    help: ArgumentHelp("The table's layer, another way to say it.", valueName: "name"))
  var layer: String?

  func validate() throws {
    try Check.finite(observerHeight, "--observer-height", within: Check.heights)
    try Check.finite(position?.heightMetres, "--position's height", within: Check.heights)
    try Check.finite(targetHeight, "--target-height", within: Check.heights)
    try elevation.check(beside: observerHeight, position?.heightMetres)
    if observers != nil { try validateTable() } else { try validateSingle() }
  }

  private func validateTable() throws {
    guard position == nil, x == nil, y == nil else {
      throw ValidationError(
        "--observers and a position contradict each other: add the position to the table")
    }
    guard elevation.eyeElevation == nil else {
      throw ValidationError(
        "--eye-elevation is for one observer: give heights above the ground in the table")
    }
    guard !isLonLat else {
      throw ValidationError("--lonlat is for --position: a table says its own coordinate system")
    }
  }

  private func validateSingle() throws {
    _ = try place()
    _ = try eye()
    guard layer == nil else { throw ValidationError("--layer is of a table: give --observers too") }
  }

  /// The observer's place, from either way to write it.
  func place() throws -> Position {
    if let x, let y {
      _ = try Check.agreed(x, "-ox", position?.x, "--position")
      _ = try Check.agreed(y, "-oy", position?.y, "--position")
      try Check.finite(x, "-ox", within: -1e12...1e12)
      try Check.finite(y, "-oy", within: -1e12...1e12)
      return position ?? Position(x: x, y: y)
    }
    if x != nil || y != nil { throw ValidationError("-ox and -oy belong together: give both") }
    guard let position else {
      throw ValidationError("where is the observer? Give --position X,Y or --observers FILE")
    }
    return position
  }

  func eye() throws -> Observer.Eye {
    let height = try Check.agreed(
      observerHeight, "--observer-height", position?.heightMetres, "--position")
    return elevation.eye(aboveGround: height ?? 2)
  }
}

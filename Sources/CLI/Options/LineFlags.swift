import ArgumentParser
import BergfriedScene
import BergfriedService
import BergfriedSight

/// The two ends of a line of sight.
struct LineFlags: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Where the eye is, in the raster's coordinates; H is metres above ground (default: 2).",
      valueName: "x,y[,h]"))
  var from: Position?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What is looked for; H is metres above ground (default: 0).", valueName: "x,y[,h]"))
  var to: Position?

  @Option(
    help: ArgumentHelp(
      "Many lines: a table of any kind with columns from_x, from_y, to_x, to_y (or from_lon …), "
        + "from_height, to_height, id, name; or a layer of lines.",
      valueName: "file[,layer]"))
  var pairs: String?

  @Option(help: ArgumentHelp("The table's layer, another way to say it.", valueName: "name"))
  var layer: String?

  @Flag(
    name: .customLong("lonlat"),
    help: "Positions are longitude and latitude (WGS 84), not the raster's own.")
  var isLonLat = false

  @Option(
    name: [.long, .customLong("oz", withSingleDash: true)], parsing: .unconditional,
    help: ArgumentHelp("Eye above the ground, another way to say it.", valueName: "metres"))
  var observerHeight: Double?

  @OptionGroup
  var elevation: EyeElevationFlags

  @Option(
    name: [.long, .customLong("tz", withSingleDash: true)], parsing: .unconditional,
    help: ArgumentHelp("Target above the ground, another way to say it.", valueName: "metres"))
  var targetHeight: Double?

  func validate() throws {
    try Check.finite(observerHeight, "--observer-height", within: Check.heights)
    try Check.finite(from?.heightMetres, "--from's height", within: Check.heights)
    try Check.finite(targetHeight, "--target-height", within: Check.heights)
    try Check.finite(to?.heightMetres, "--to's height", within: Check.heights)
    try elevation.check(beside: observerHeight, from?.heightMetres)
    _ = try Check.agreed(observerHeight, "--observer-height", from?.heightMetres, "--from")
    _ = try Check.agreed(targetHeight, "--target-height", to?.heightMetres, "--to")
    if pairs != nil { try validateTable() } else { _ = try ends() }
  }

  private func validateTable() throws {
    guard from == nil, to == nil else {
      throw ValidationError(
        "--pairs and --from or --to contradict each other: add the line to the table")
    }
    guard elevation.eyeElevation == nil else {
      throw ValidationError(
        "--eye-elevation is for one line: give from_elevation in the table")
    }
    guard !isLonLat else {
      throw ValidationError(
        "--lonlat is for --from and --to: a table has columns from_lon, from_lat, to_lon, to_lat")
    }
  }

  private func ends() throws -> (from: Position, to: Position) {
    guard layer == nil else { throw ValidationError("--layer is of a table: give --pairs too") }
    guard let from, let to else {
      throw ValidationError(
        "where does the line run? Give --from X,Y and --to X,Y, or --pairs FILE")
    }
    return (from, to)
  }

  /// The line that is asked for, or the table of them.
  func which() throws -> SightlineRequest.Which {
    guard let pairs else {
      let (from, to) = try ends()
      return .one(AskedSightline(observer: observer(at: place(from)), target: place(to)))
    }
    let (path, layer) = ViewshedRequest.table(pairs, layer: layer)
    let nowhere = AskedObserver.Place.own(x: 0, y: 0)
    return .table(
      path: path, layer: layer,
      defaults: AskedSightline(observer: observer(at: nowhere), target: nowhere))
  }

  private func observer(at place: AskedObserver.Place) -> AskedObserver {
    let height = observerHeight ?? from?.heightMetres ?? 2
    return AskedObserver(
      id: "1", place: place,
      eye: elevation.eye(aboveGround: height),
      targetHeightMetres: targetHeight ?? to?.heightMetres ?? 0)
  }

  private func place(_ position: Position) -> AskedObserver.Place {
    AskedObserver.Place(position, isLonLat: isLonLat)
  }
}

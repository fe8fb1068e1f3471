import ArgumentParser
import BergfriedScene
import BergfriedSight

/// Where an eye looks round from, over bare terrain.
struct LookoutFlags: ParsableArguments {
  @Option(
    name: [.long, .customShort("p")], parsing: .unconditional,
    help: ArgumentHelp(
      "Look from here over bare heights, without a watch, in the raster's coordinates; H is metres "
        + "above ground (default: 2).", valueName: "x,y[,h]"))
  var position: Position?

  @Flag(
    name: .customLong("lonlat"),
    help: "The position is longitude and latitude (WGS 84), not the raster's own.")
  var isLonLat = false

  @OptionGroup
  var elevation: EyeElevationFlags

  @Option(
    name: [.long, .customLong("md", withSingleDash: true)], parsing: .unconditional,
    help: ArgumentHelp("How far is looked. 0: to the raster's edges.", valueName: "metres"))
  var maxDistance = 0.0

  func validate() throws {
    try Check.finite(position?.heightMetres, "--position's height", within: Check.heights)
    try Check.finite(maxDistance, "--max-distance", within: Check.distances)
    try elevation.check(beside: position?.heightMetres)
    if position == nil, isLonLat || elevation.eyeElevation != nil || maxDistance != 0 {
      throw ValidationError(
        "--lonlat, --eye-elevation and --max-distance are of a place over bare heights: give "
          + "--position X,Y too")
    }
  }

  /// Who looks from where; `nil` where a tower of a watch does.
  var observer: AskedObserver? {
    position.map { position in
      var limits = AskedLimits()
      if maxDistance != 0 { limits.maxDistanceMetres = maxDistance }
      return AskedObserver(
        id: "1",
        place: AskedObserver.Place(position, isLonLat: isLonLat),
        eye: elevation.eye(aboveGround: position.heightMetres ?? 2),
        limits: limits)
    }
  }
}

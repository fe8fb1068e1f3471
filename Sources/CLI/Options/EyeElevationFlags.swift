import ArgumentParser
import BergfriedSight

/// How high an eye is where that is not told above the ground.
struct EyeElevationFlags: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Eye as an elevation instead, as for one outside the raster.", valueName: "metres"))
  var eyeElevation: Double?

  func validate() throws {
    try Check.finite(eyeElevation, "--eye-elevation", within: Check.heights)
  }

  /// Refuses an elevation beside any height above the ground.
  func check(beside heights: Double?...) throws {
    if eyeElevation != nil, heights.contains(where: { $0 != nil }) {
      throw ValidationError(
        "--eye-elevation and a height above the ground contradict each other: give one of them")
    }
  }

  func eye(aboveGround metres: Double) -> Observer.Eye {
    eyeElevation.map { .elevation(metres: $0) } ?? .aboveGround(metres: metres)
  }
}

import ArgumentParser
import BergfriedSlip
import BergfriedSurface

/// Whether and how the open ground is walked on.
struct GroundFlags: ParsableArguments {
  @Flag(help: "Let those who cross leave the streets and walk over open ground.")
  var openGround = false

  @Option(
    help: ArgumentHelp(
      "How wide the cells are that the ground is cut into (default: the terrain's, or wider for at "
        + "most a million).",
      valueName: "metres"))
  var groundCell: Double?

  @Option(
    help: ArgumentHelp(
      "Ground that is steeper is not walked on (default: 45).", valueName: "degrees"))
  var steepest: Double?

  func validate() throws {
    if !openGround, groundCell != nil || steepest != nil {
      throw ValidationError("--ground-cell and --steepest go with --open-ground: give that too")
    }
    if let groundCell { try Check.finite(groundCell, "--ground-cell", within: 0.1...1000) }
    if let steepest { try Check.finite(steepest, "--steepest", within: OpenGround.steepest) }
  }

  /// The ground as asked for; `nil` where only streets count.
  func ground(waters: [Water]) -> OpenGround? {
    openGround
      ? OpenGround(
        cellMetres: groundCell, steepestDegrees: steepest ?? OpenGround().steepestDegrees,
        waters: waters) : nil
  }
}

import ArgumentParser
import BergfriedGDAL
import BergfriedScene
import BergfriedSight

/// By how much heights may be wrong, and what is said of cells that are seen or not by that.
struct ErrorFlags: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How far heights may be off, up or down: tells surely from possibly seen cells.",
      valueName: "metres|file"))
  var verticalError: AskedError?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Value of possibly seen cells, where heights may be off (default: 128).", valueName: "byte"))
  var possibleValue: ByteValue?

  func validate() throws {
    if case .metres(let metres) = verticalError {
      try Check.finite(metres, "--vertical-error", within: 0...RasterErrors.limitMetres)
    }
    if possibleValue != nil, verticalError == nil {
      throw ValidationError(
        "--possible-value is for heights that may be off: give --vertical-error too")
    }
  }

  /// Refuses modes that tell of heights as they were measured.
  func check(_ mode: ViewshedMode) throws {
    if verticalError != nil, !mode.combined.holdsBounds {
      throw ValidationError(
        "--mode \(mode.name) tells one number of the heights as they were measured: leave out "
          + "--vertical-error, or use --mode normal, count or observers")
    }
    if possibleValue != nil, mode != .normal {
      throw ValidationError(
        "--possible-value has no meaning with --mode \(mode.name): leave it out")
    }
  }
}

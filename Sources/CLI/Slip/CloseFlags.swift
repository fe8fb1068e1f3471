import ArgumentParser
import BergfriedCore
import BergfriedCoverage
import BergfriedSlip

/// Whether and how `slip` looks for what closes the crossings.
struct CloseFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Find the fewest or cheapest looks that the telescopes could also make, so that nobody "
        + "gets through, and write the watch with them here.",
      valueName: "closed.yaml"))
  var close: String?

  @Option(
    help: ArgumentHelp(
      "No free time of a telescope is divided into looks shorter than this.",
      valueName: "minutes"))
  var shortestLook = 15.0

  @Option(
    help: ArgumentHelp(
      "Stop looking for cheaper ones after this time, with bounds.", valueName: "seconds"))
  var closeLimit: Double?

  func validate() throws {
    try Check.finite(shortestLook, "--shortest-look", within: 0.1...1_440)
    if let closeLimit { try Check.finite(closeLimit, "--close-limit", within: 0...1_000_000) }
  }

  /// `nil` where it was not asked.
  func answer(
    for questions: [SlipQuestion], in scene: WatchScene, _ coverage: Coverage,
    telling progress: Progress
  ) throws -> CloseFile? {
    guard let close else { return nil }
    let shortest = Ticks.seconds(Int64((shortestLook * 60).rounded()))
    return try CloseRun(
      scene: scene, coverage: coverage, questions: questions, shortest: shortest,
      seconds: closeLimit
    ).answer(to: close, telling: progress)
  }
}

import ArgumentParser
import BergfriedAnswers
import BergfriedCore
import BergfriedCoverage
import BergfriedFiles
import BergfriedScene
import BergfriedService
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
  ///
  /// The first Ctrl-C ends the search with what it has, a second one the program.
  func answer(
    for questions: [SlipQuestion], in session: WatchSession, telling log: RunLog
  ) async throws -> ClosingDocument? {
    guard let close else { return nil }
    let shortest = Ticks.seconds(Int64((shortestLook * 60).rounded()))
    let run = CloseRun(
      of: session.scene.watch, try await session.coverage(CoverageScope(withReserve: true)),
      questions, limits: (shortest: shortest, seconds: closeLimit))
    let listener = log.listener
    let task = Task { await run.found(telling: listener) }
    defer { log.clear() }
    let found = await Interrupt.shared.whileSearching({ task.cancel() }, { await task.value })
    let closing = try run.closing(found, in: session.scene, for: close)
    var document = closing.document
    if let text = closing.watch {
      try TextFile.write(text, to: close)
      document.watch = close
    }
    return document
  }
}

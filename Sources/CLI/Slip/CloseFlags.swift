import ArgumentParser
import BergfriedAnswers
import BergfriedCore
import BergfriedCoverage
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
      scene: session.scene, coverage: try await session.coverage(CoverageScope(withReserve: true)),
      questions: questions, shortest: shortest, seconds: closeLimit)
    let search = Search(run: run, output: close, listener: log.listener)
    let task = Task { try search.run.answer(to: search.output, telling: search.listener) }
    defer { log.clear() }
    return try await Interrupt.shared.whileSearching({ task.cancel() }, { try await task.value })
  }

  /// A search that a task of its own goes through, while whoever began it waits.
  private struct Search: @unchecked Sendable {
    let run: CloseRun
    let output: String
    let listener: RunListener
  }
}

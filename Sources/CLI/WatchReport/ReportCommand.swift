import ArgumentParser
import BergfriedAnswers
import BergfriedCore
import BergfriedCoverage
import BergfriedEssentials
import BergfriedExport
import BergfriedFiles
import BergfriedGDAL
import BergfriedPicture
import BergfriedReport
import BergfriedScene
import BergfriedService
import BergfriedStreets
import BergfriedSurface
import BergfriedWatchFile

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "All of a watch on one page.",
    discussion: """
      Writes one HTML page with everything in it: a map of the streets coloured by whether they are
      seen, each crossing of the watch as a map that plays the night, panoramas,
      towers and telescopes, blind areas, a table of the streets, and what was assumed. It needs no
      network, opens from disk and prints well. Adding #t=3600 to its address shows the maps an hour
      after its start.

        bergfried report watch.yaml report.html --open
        bergfried report watch.yaml report.html --beside closed.yaml
      """)

  @Argument(help: ArgumentHelp("The watch file.", valueName: "watch.yaml"))
  var watch: String

  @Argument(help: ArgumentHelp("The page to write.", valueName: "out"))
  var output: String

  @Option(
    help: ArgumentHelp(
      "The page's title (default: report.title of the watch, or its file's name).",
      valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "Another watch over the same streets, such as slip --close writes: its nights are shown "
        + "beside.", valueName: "watch.yaml"))
  var beside: String?

  @Flag(help: "Open the page when it is written.")
  var open = false

  @Flag(help: "Tell where the time went.")
  var timings = false

  @OptionGroup(title: "Run")
  var flags: WritingFlags

  func run() async throws {
    var files = OutputFiles(mayOverwrite: flags.mayOverwrite)
    try files.read(watch: watch)
    if let beside { try files.read(watch: beside, as: "the watch beside") }
    try files.write(output, as: "the page")
    let log = RunLog(isShown: !flags.run.quiet)
    let session = try session(of: watch, needing: .view, log)
    session.scene.tellWarnings(to: log.listener)
    let page = WatchPage(
      of: session, beside: try beside.map { try self.session(of: $0, needing: .streets, log) },
      title: title)
    let made = try await page.made(to: output)
    try TextFile.write(made.html, to: output)
    log.listener(.ended("writing"))
    log.clear()
    if var ground = made.ground {
      ground.seconds = log.stages
      try ground.tell(
        flags.run, ground.text, times: timings ? Timings.text(ground.seconds) : "",
        besides: [output])
    } else {
      var report = CoverageReport(
        made.coverage, of: session.scene, watch: watch, outputs: [output],
        version: Origin.own.version)
      report.seconds = log.stages
      try report.tell(
        flags.run, report.text(.flags), times: timings ? Timings.text(report.seconds) : "",
        besides: [output])
    }
    if open { show() }
  }

  private func session(
    of path: String, needing need: WatchScene.Need, _ log: RunLog
  ) throws -> WatchSession {
    try WatchSession(
      WatchSource(path: path), on: flags.run.machine.drawing, needing: need, origin: .own,
      telling: log.listener)
  }

  private func show() {
    #if os(macOS)
      let program = "/usr/bin/open"
    #else
      let program = "/usr/bin/xdg-open"
    #endif
    Interrupt.shared.letThrough()
    if !Program.start([program, output]) {
      standardError.write(Data("Warning: nothing opens pages here; look at \(output)\n".utf8))
    }
  }
}

import ArgumentParser
import BergfriedAnswers
import BergfriedCore
import BergfriedExport
import BergfriedService

struct CoverageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Which tower and which telescope sees which piece of which street?",
    discussion: """
      Reads a watch file with its terrain and map, cuts the streets into short pieces, and tells for
      each whether it is surely seen, possibly or not at all, from where, how well, and when.

        bergfried coverage watch.yaml
        bergfried coverage watch.yaml -o coverage.gpkg -o streets.csv -o towers.tif
        bergfried coverage watch.yaml -o coverage.gpkg --sight-lines
        bergfried coverage watch.yaml --explain 1204
        bergfried coverage watch.yaml --revisit 15m

      The ending of an output says what it holds: .gpkg, .geojson (.fgb, .shp …) the pieces,
      .csv the streets by name, .tif (.img, .asc …) how many towers surely see each cell.
      A watch without a map is told how much of the ground is seen, as far as its towers make
      anyone out.
      """)

  @Argument(help: ArgumentHelp("The watch file.", valueName: "watch.yaml"))
  var watch: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A file to write; may be given several times.", valueName: "file"))
  var output: [String] = []

  @Flag(help: "Put a line from each tower to each piece it sees into the GeoPackage.")
  var sightLines = false

  @Option(
    help: ArgumentHelp(
      "Tell why a piece is not surely seen; its number stands in the outputs.",
      valueName: "piece"))
  var explain: Int?

  @Option(
    help: ArgumentHelp(
      "Tell what goes unseen longer than this, such as 15m, and how often each street is seen.",
      valueName: "time"))
  var revisit: Ticks?

  @Option(
    help: ArgumentHelp(
      "With --revisit: how long every look lasts at least, for the limit of any schedule "
        + "(default: the watch's shortest).",
      valueName: "time"))
  var dwell: Ticks?

  @Flag(help: "Tell where the time went.")
  var timings = false

  @OptionGroup(title: "Run")
  var flags: WritingFlags

  func validate() throws {
    if dwell != nil, revisit == nil {
      throw ValidationError("--dwell goes with --revisit: give both")
    }
  }

  func run() async throws {
    var run = CoverageRun(
      watch: watch, outputs: output, hasSightLines: sightLines, machine: flags.run.machine,
      origin: .own, files: OutputFiles(mayOverwrite: flags.mayOverwrite))
    run.revisit = revisit
    run.dwell = dwell
    run.explainsPiece = explain != nil
    let log = RunLog(isShown: !flags.run.quiet)
    let answer = try await run.answer(telling: log.listener)
    log.clear()
    switch answer {
    case .ground(var report):
      report.seconds = log.stages
      try report.tell(flags.run, report.text, times: times(of: report.seconds), besides: output)
    case .streets(let answer):
      if let explain {
        let explanation = try answer.explanation(ofPiece: explain)
        return try explanation.document(version: Origin.own.version).tell(
          flags.run, explanation.text, besides: output)
      }
      var report = answer.report
      report.seconds = log.stages
      try report.tell(
        flags.run, report.text(.flags), times: times(of: report.seconds), besides: output)
    }
  }

  private func times(of stages: [Timings.Stage]) -> String {
    timings ? Timings.text(stages) : ""
  }
}

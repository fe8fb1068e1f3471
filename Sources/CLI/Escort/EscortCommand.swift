import ArgumentParser
import BergfriedAnswers
import BergfriedCore
import BergfriedCoverage
import BergfriedEscort
import BergfriedEssentials
import BergfriedExport
import BergfriedFiles
import BergfriedScene
import BergfriedService
import BergfriedSlip
import BergfriedStreets
import BergfriedWatchFile

struct EscortCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "escort",
    abstract: "Which way keeps someone in view?",
    discussion: """
      Finds the way from here to there on which someone is out of view for the least longest time,
      and the trade-off (Pareto front) of shorter or earlier ways, its knee named. As the looks are,
      one may wait for them; with --any-time whatever some telescope could be turned to is in view.

        bergfried escort watch.yaml
        bergfried escort watch.yaml --from School --to Church --any-time --pick knee
        bergfried escort watch.yaml --from School --to Church --at 21:30 --least-view 5
        bergfried escort watch.yaml --from School --to Church --gpx way.gpx --route way.gpkg
        bergfried escort watch.yaml --output answer.json
        bergfried verify answer.json watch.yaml

      Names are those of streets, of places and buildings on the map, and of zones and towers.
      """)

  @Argument(help: ArgumentHelp("The watch file.", valueName: "watch.yaml"))
  var watch: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where to write all ways as JSON.", valueName: "answer.json"))
  var output: String?

  @Option(
    help: ArgumentHelp("Where to write the way picked as a GPX track.", valueName: "file"))
  var gpx: String?

  @Option(
    help: ArgumentHelp(
      "Where to write the way picked in parts: a .gpkg or .geojson file.", valueName: "file"))
  var route: String?

  @Option(parsing: .singleValue, help: .start("or lon,lat"))
  var from: [String] = []

  @Option(parsing: .singleValue, help: .goal)
  var to: [String] = []

  @Flag(help: "In view wherever some telescope could be turned to, at any time.")
  var anyTime = false

  @Option(
    help: ArgumentHelp(
      "When they set out, as 21:30 by the watch's clocks or with its date (default: the watch's, "
        + "or the start of its night).",
      valueName: "time"))
  var at: String?

  @Option(help: ArgumentHelp("How fast they walk (default: the watch's).", valueName: "m/s"))
  var speed: Double?

  @Option(
    help: ArgumentHelp(
      "How well they must be made out, by the watch's first ladder (default: its lowest level).",
      valueName: "level"))
  var level: String?

  @Option(help: ArgumentHelp("A shorter view counts as none.", valueName: "seconds"))
  var leastView = 0.0

  @Option(help: ArgumentHelp("How many times the shortest way they may walk.", valueName: "times"))
  var detour = 1.3

  @Option(help: ArgumentHelp("How much later they may arrive for waiting.", valueName: "seconds"))
  var wait = 600.0

  @Option(help: "The way to tell in full: shortest, knee or safest.")
  var pick = EscortPick.safest

  @Flag(
    help:
      "End with code 0 if a way leads there, 10 if none does in time and 30 if none does at all.")
  var exitCode = false

  @OptionGroup(title: "Run")
  var flags: WritingFlags

  func validate() throws {
    try Check.finite(speed, "--speed", within: Slip.speeds)
    try Check.finite(leastView, "--least-view", within: 0...3600)
    try Check.finite(detour, "--detour", within: 1...100)
    try Check.finite(wait, "--wait", within: 0...604_800)
  }

  func run() async throws {
    var files = OutputFiles(mayOverwrite: flags.mayOverwrite)
    try files.read(watch: watch)
    if let output { try files.write(output, as: "the answer") }
    if let gpx { try files.write(gpx, as: "the track") }
    if let route {
      try RouteFeatures.check(route)
      try files.write(route, as: "the way", .features(route))
    }
    let log = RunLog(isShown: !flags.run.quiet)
    let session = try flags.run.session(over: watch, telling: log)
    let scene = session.scene
    let errands = try EscortRun.errands(
      of: scene.watch, from: from, to: to, at: at.map { try time($0, in: scene.watch) })
    let coverage = try await session.coverage()
    log.clear()
    let runs = try errands.map { try EscortRun($0, terms, in: scene, coverage) }
    let file = EscortsDocument(
      schema: .escorts, version: Origin.own.version, escorts: runs.map(\.answer))
    try write(runs, file, scene)
    if flags.run.json {
      print(try file.json())
    } else if !flags.run.quiet {
      let texts = runs.map { run in
        var text = EscortText(
          answered: run.answered, streets: scene.town.streets, pick: pick,
          locating: scene.locating, clock: scene.watch.night.clock)
        text.names = .flags
        return text.text
      }
      let written = [output, gpx, route].compactMap { $0 }.map { "Written   \($0)\n" }.joined()
      tellResult(texts.joined(separator: "\n") + written, besides: [output, gpx, route])
    }
    guard exitCode else { return }
    if runs.contains(where: { $0.escort.safest == nil && $0.gap == nil }) { throw ExitCode(10) }
    if runs.contains(where: { $0.gap != nil }) { throw ExitCode(30) }
  }

  private var terms: EscortRun.Terms {
    var terms = EscortRun.Terms(reading: anyTime ? .anyTime : .looks)
    (terms.speedMetresPerSecond, terms.level, terms.leastViewSeconds) = (speed, level, leastView)
    (terms.detour, terms.waitSeconds) = (detour, wait)
    return terms
  }

  private func time(_ text: String, in watch: Watch) throws -> Ticks {
    guard let time = watch.night.time(text) else {
      throw Failure(
        .questionTime,
        "--at \(text) is no time of the night: give one such as 21:30, or with its date")
    }
    return time
  }

  private func write(_ runs: [EscortRun], _ file: EscortsDocument, _ scene: WatchScene) throws {
    if let output { try TextFile.write(file.compactJSON() + "\n", to: output) }
    if let gpx {
      let tracks = runs.compactMap { run in
        run.escort.way(pick).map { way in
          RouteGPX.Track(
            name: "\(pick.rawValue) way from \(run.answer.fromText) to \(run.answer.toText)",
            legs: way.route.legs.map { CrossingsDocument.Leg($0) },
            pace: LegPace(
              metresPerSecond: run.question.speedMetresPerSecond, isAlongSlope: false))
        }
      }
      let text = try RouteGPX(
        tracks: tracks, streets: scene.town.streets, places: scene.places
      ).text()
      try TextFile.write(text, to: gpx)
    }
    if let route {
      try EscortFeatures(
        runs: runs.map(\.answered), pick: pick, streets: scene.town.streets, crs: scene.crs,
        manifest: Manifest(inputs: scene.inputPaths, origin: .own).items
      ).write(to: route)
    }
  }
}

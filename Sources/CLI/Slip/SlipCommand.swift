import ArgumentParser
import BergfriedAnswers
import BergfriedCoverage
import BergfriedEssentials
import BergfriedExport
import BergfriedFiles
import BergfriedGDAL
import BergfriedScene
import BergfriedService
import BergfriedSlip
import BergfriedStreets
import BergfriedWatchFile

struct SlipCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slip",
    abstract: "Can anyone cross unseen while the watch lasts?",
    discussion: """
      Answers for each crossing of a watch whether someone who moves along the streets, no faster
      than a given speed, can get from here to there without ever being seen: with a route and its
      times, or with a proof that there is none. Either can be checked with bergfried verify.

        bergfried slip watch.yaml
        bergfried slip watch.yaml answer.json --gpx route.gpx
        bergfried slip watch.yaml --route route.gpkg
        bergfried slip watch.yaml --from "Main Street" --to 9.5311,47.1364 --speed 2.5
        bergfried slip watch.yaml --from edge --to Market --to School --refuges all
        bergfried slip watch.yaml --open-ground --ground-cell 5
        bergfried slip watch.yaml --least-exposed

      The looks are taken as they stand in the watch, and the streets as all there is: nobody walks
      across fields unless open ground is asked for, nor waits in houses unless refuges are.
      """)

  @Argument(help: ArgumentHelp("The watch file.", valueName: "watch.yaml"))
  var watch: String

  @Argument(
    help: ArgumentHelp("Where to write answers and proofs as JSON.", valueName: "answer.json"))
  var output: String?

  @Option(help: ArgumentHelp("Where to write the routes as GPX tracks.", valueName: "file"))
  var gpx: String?

  @Option(
    help: ArgumentHelp(
      "Where to write the routes as features with times: a .gpkg or .geojson file.",
      valueName: "file"))
  var route: String?

  @Option(
    parsing: .singleValue,
    help: .start("lon,lat, or edge for the outermost streets of the map"))
  var from: [String] = []

  @Option(parsing: .singleValue, help: .goal)
  var to: [String] = []

  @Option(help: ArgumentHelp("The greatest speed (default: the watch's).", valueName: "m/s"))
  var speed: Double?

  @Option(
    help: ArgumentHelp(
      "The houses that one may wait in: none, named (on the map) or all (default: the watch's).",
      valueName: "houses"))
  var refuges: SlipQuestion.Refuges?

  @OptionGroup(title: "Close")
  var closeFlags: CloseFlags

  @OptionGroup(title: "Open ground")
  var groundFlags: GroundFlags

  @Flag(
    help: "Where being seen is not certain to be noticed: the route least likely to be noticed.")
  var leastExposed = false

  @Flag(
    help: ArgumentHelp(
      "The verdict with the earliest route or the proof, and nothing of how much room there is or "
        + "what would settle a doubt."))
  var verdictOnly = false

  @Flag(
    help: ArgumentHelp(
      "End with code 0 if guarded, 10 for a route, 20 if undecided and 30 if no way leads there; "
        + "of several, with the one that comes first in 10, 20, 30, 0. With --close: 0 if looks "
        + "close every route or none is open, 10 if none can, 20 if the search ended too early to "
        + "tell."))
  var exitCode = false

  @OptionGroup(title: "Run")
  var flags: WritingFlags

  func validate() throws {
    if let speed { try Check.finite(speed, "--speed", within: Slip.speeds) }
    if closeFlags.close != nil, groundFlags.openGround {
      throw ValidationError("--close is for streets: ask it without --open-ground")
    }
    if leastExposed, groundFlags.openGround || closeFlags.close != nil || verdictOnly {
      throw ValidationError(
        "--least-exposed stands alone: ask without --open-ground, --close and --verdict-only")
    }
  }

  func run() async throws {
    var files = OutputFiles(mayOverwrite: flags.mayOverwrite)
    try files.read(watch: watch)
    if let output { try files.write(output, as: "the answer") }
    if let closed = closeFlags.close {
      try files.write(closed, as: "the closed watch", .watch(nil))
    }
    if let gpx { try files.write(gpx, as: "the tracks") }
    if let route {
      try RouteFeatures.check(route)
      try files.write(route, as: "the routes", .features(route))
    }
    let log = RunLog(isShown: !flags.run.quiet)
    let session = try flags.run.session(over: watch, telling: log)
    let scene = session.scene
    let crossings = try SlipRun.crossings(of: scene.watch, from: from, to: to)
    let coverage = try await session.coverage(
      CoverageScope(withReserve: closeFlags.close != nil))
    log.clear()
    let mover = SlipRun.Mover(
      scene.watch.people, speedMetresPerSecond: speed, refuges: refuges)
    var (runs, answers): ([SlipRun], [CrossingsDocument.Answer]) = ([], [])
    var words = Words(
      areTold: !flags.run.json && !flags.run.quiet,
      outputs: [output, gpx, route, closeFlags.close])
    for crossing in crossings {
      if let ground = groundFlags.ground(waters: scene.map.waters) {
        let run = try await GroundRun(
          crossing, by: mover, on: ground, in: session)
        answers.append(run.answer)
        words.begin(groundText(run.answer, of: scene))
      } else {
        let run = try SlipRun(crossing, by: mover, in: scene, coverage)
        runs.append(run)
        if leastExposed {
          answers.append(try await run.exposedAnswer(in: scene, cores: flags.run.coreCount))
          words.begin(text(answers.last!, of: scene).verdict)
        } else {
          answers.append(
            try run.answer(hasMargins: !verdictOnly) {
              words.begin(text($0, of: scene).verdict)
            })
        }
        words.go(on: text(answers.last!, of: scene).details)
      }
    }
    var file = CrossingsDocument(
      schema: .crossings, version: Origin.own.version, answers: answers)
    let questions = runs.map(\.question)
    file.close = try await closeFlags.answer(for: questions, in: session, telling: log)
    if let output { try TextFile.write(file.compactJSON() + "\n", to: output) }
    if let gpx {
      let tracks = RouteGPX(
        tracks: answers.compactMap(RouteGPX.Track.init), streets: scene.town.streets,
        places: scene.places)
      try TextFile.write(tracks.text(), to: gpx)
    }
    if let route {
      try RouteFeatures(
        answers: answers, streets: scene.town.streets, crs: scene.crs,
        manifest: Manifest(inputs: scene.inputPaths, origin: .own).items
      ).write(to: route)
    }
    try tell(file, of: scene, &words)
    if exitCode { try SlipExit.end(answers.map(\.verdict), closing: file.close) }
  }

  private func text(_ answer: CrossingsDocument.Answer, of scene: WatchScene) -> SlipText {
    var text = SlipText(
      answer: answer, streets: scene.town.streets, locating: scene.locating,
      clock: scene.watch.night.clock)
    text.names = .flags
    return text
  }

  private func groundText(_ answer: CrossingsDocument.Answer, of scene: WatchScene) -> String {
    var text = GroundText(
      answer: answer, town: scene.town, locating: scene.locating, clock: scene.watch.night.clock)
    text.names = .flags
    return text.text
  }

  private func tell(_ file: CrossingsDocument, of scene: WatchScene, _ words: inout Words) throws {
    if flags.run.json { print(try file.json()) }
    if let close = file.close {
      words.begin(
        CloseText(
          file: close, crossings: file.answers, streets: scene.town.streets,
          clock: scene.watch.night.clock
        ).text)
    }
    for path in [output, gpx, route, file.close?.watch].compactMap({ $0 }) {
      words.go(on: "Written   \(path)\n")
    }
  }

  /// What is told in words, verdict by verdict as they come, before what takes longer to find out.
  private struct Words {
    let areTold: Bool
    let outputs: [String?]
    private var isFirst = true

    init(areTold: Bool, outputs: [String?]) {
      self.areTold = areTold
      self.outputs = outputs
    }

    /// Begins with the next verdict.
    mutating func begin(_ text: String) {
      go(on: isFirst ? text : "\n" + text)
      isFirst = false
    }

    func go(on text: String) {
      if areTold { tellResult(text, besides: outputs) }
    }
  }
}

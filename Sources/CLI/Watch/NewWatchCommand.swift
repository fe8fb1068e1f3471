import ArgumentParser
import BergfriedAnswers
import BergfriedCore
import BergfriedEssentials
import BergfriedExport
import BergfriedScene
import BergfriedService
import BergfriedWatchFile

struct NewWatchCommand: SettingsCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a watch file with comments, to begin a watch of your own.",
    discussion: """
      On a terminal it asks for what no flag says: the terrain, the map, the first tower, the \
      night and what is looked with. Elsewhere all of it must be given. The file is written only \
      if bergfried check would find nothing wrong with it, and says in comments what each number \
      means. Paths in it start from its own folder.

        bergfried watch new watch.yaml
        bergfried watch new watch.yaml --terrain dem.tif --map town.osm.pbf \\
          --tower "Church tower=9.5243,47.1395,24" --telescope glass \\
          --from 2026-12-05T21:00:00Z --to 2026-12-06T00:00:00Z
      """)

  @Argument(help: ArgumentHelp("The watch file to write.", valueName: "watch.yaml"))
  var path: String

  @Option(help: ArgumentHelp("Heights that GDAL reads, or a folder of them.", valueName: "file"))
  var terrain: String?

  @Option(help: ArgumentHelp("Streets and buildings, or none.", valueName: "file|none"))
  var map: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A tower: longitude and latitude, or x and y of the working frame, and its eye in metres "
        + "above the ground; may be given several times.", valueName: "Name=lon,lat,eye"))
  var tower: [String] = []

  @Option(help: ArgumentHelp("The bell, as 2026-12-05T21:00:00Z.", valueName: "time"))
  var from: String?

  @Option(help: ArgumentHelp("Midnight, when the watch ends.", valueName: "time"))
  var to: String?

  @Option(help: ArgumentHelp("Time zone of times without one.", valueName: "Europe/Vaduz"))
  var timeZone: String?

  @Option(help: ArgumentHelp("What is looked with.", valueName: "eye|glass|camera"))
  var telescope: String?

  @Option(help: ArgumentHelp("What stands at the head of the page.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("Coordinate system of a terrain that names none.", valueName: "crs"))
  var crs: String?

  @OptionGroup
  var overwriteFlags: OverwriteFlags

  @OptionGroup(title: "Run")
  var runFlags: RunFlags

  /// There is no watch file yet: what its keys would say is told as flags where there are some.
  var settingNames: SettingNames {
    let keys = SettingNames.watch.or(.flags)
    return SettingNames { setting, value in
      if setting == .crs { return SettingNames.flags.words(for: setting, value) }
      return keys.words(for: setting, value).replacing("place.crs:", with: "--crs")
    }
  }

  func run() throws {
    let files = OutputFiles(mayOverwrite: overwriteFlags.overwrite)
    let run = try NewWatchRun(to: path, files: files)
    let watch = try answered()
    let log = RunLog(isShown: !runFlags.quiet && !runFlags.json, naming: settingNames)
    let report = try run.report(of: watch, on: runFlags.machine, telling: log.listener)
    log.clear()
    try report.tell(
      runFlags,
      """
      \(report.text)Next      bergfried coverage \(path)
                bergfried report \(path) report.html

      """, besides: [path])
  }

  /// What flags say, and someone at a terminal.
  private func answered() throws -> NewWatch {
    var watch = NewWatch(title: title, crs: crs, timeZone: timeZone)
    if let terrain { try watch.take(terrain, for: .terrain) }
    if let map { try watch.take(map, for: .map) }
    for tower in tower { try watch.take(tower, for: .tower) }
    if let from, let to { try watch.takeNight(bell: from, midnight: to) }
    if let telescope { try watch.take(telescope, for: .telescope) }
    let missing = watch.missing
    guard missing.isEmpty || isatty(0) == 1 else { throw unanswered(missing) }
    for question in missing { try ask(question, &watch) }
    return watch
  }

  /// Asks until there is an answer that can be.
  private func ask(_ question: NewWatchQuestion, _ watch: inout NewWatch) throws {
    while true {
      standardError.write(Data("\(question.text) ".utf8))
      guard let answer = readLine() else { throw unanswered(watch.missing) }
      do {
        return try watch.take(typed: answer, for: question)
      } catch {
        guard let failure = Failure(error) else { throw error }
        standardError.write(Data("  \(failure.wording.told(by: settingNames))\n".utf8))
      }
    }
  }

  private func unanswered(_ questions: [NewWatchQuestion]) -> Failure {
    let flags = questions.map { question in
      switch question {
      case .terrain: "--terrain FILE"
      case .map: "--map FILE or --map none"
      case .tower: "--tower Name=lon,lat,eye"
      case .night: from == nil ? to == nil ? "--from and --to TIME" : "--from TIME" : "--to TIME"
      case .telescope: "--telescope eye, glass or camera"
      }
    }
    return Failure(
      .questionUnanswered,
      "nobody is there to be asked for what is missing: give \(flags.joined(separator: ", "))")
  }
}

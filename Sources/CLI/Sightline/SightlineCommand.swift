import ArgumentParser
import BergfriedAnswers
import BergfriedEssentials
import BergfriedExport
import BergfriedScene
import BergfriedService
import BergfriedSight

struct SightlineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sightline",
    abstract: "Is that place seen from here, and if not, why?",
    discussion: """
      Walks one line of sight and tells what blocks it, how close it passes above the ground, \
      and how much higher either end must be for the line to be free.

        bergfried sightline dem.tif --from 2657000,1219000,20 --to 2661000,1216500
        bergfried sightline dem.tif --lonlat --from 9.5243,47.1395 --to 9.52,47.15
        bergfried sightline dem.tif --from 0,0 --to 900,0 --profile line.svg
        bergfried sightline dem.tif --pairs links.csv -o answers.csv -o answers.gpkg

      Heights and distances are metres, azimuths degrees clockwise from true north.
      """)

  @Argument(help: ArgumentHelp("The heights: any raster GDAL reads.", valueName: "in"))
  var input: String

  @OptionGroup(title: "Line")
  var line: LineFlags

  @Option(
    help: ArgumentHelp("Draw the profile of the ground under the line.", valueName: "file.svg"))
  var profile: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Write lines as a table (.csv), or what is seen under them as features (.gpkg, .geojson …); "
        + "may be repeated.", valueName: "file"))
  var output: [String] = []

  @Flag(help: "List every edge of the ground that the line crosses.")
  var explain = false

  @Flag(help: "Print the answer as JSON.")
  var json = false

  @Flag(help: "End with code 0 if visible, 10 if blocked, 20 if unknown.")
  var exitCode = false

  @Flag(name: .shortAndLong, help: "No warnings and no text.")
  var quiet = false

  @OptionGroup
  var overwriteFlags: OverwriteFlags

  @OptionGroup(title: "Curvature")
  var curvature: CurvatureFlags

  @OptionGroup(title: "Terrain")
  var terrain: TerrainFlags

  @OptionGroup
  var memoryFlags: MemoryFlags

  func validate() throws {
    let isTable = line.pairs != nil
    if isTable, profile != nil || explain {
      throw ValidationError(
        "--profile and --explain are of one line: give its ends with --from and --to")
    }
  }

  func run() async throws {
    let request = try request()
    let log = RunLog(isShown: !quiet)
    let outcome = try SightlineRun(request, telling: log.listener).outcome()
    log.clear()
    let inputs = json ? request.inputPaths.map(InputFile.init(path:)) : []
    if case .one = request.which, let answer = outcome.results.first?.answer {
      try tell(answer, inputs: inputs, warnings: outcome.warnings)
    } else if json {
      print(
        try SightlinesReport(
          outcome, inputs: inputs, outputs: output, version: Origin.own.version
        ).json())
    } else if !quiet {
      print(SightlineTable(results: outcome.results).text, terminator: "")
    }
    if !json, !quiet {
      tellResult(output.map { "Written   \($0)\n" }.joined(), besides: output + [profile])
    }
    if exitCode {
      try SightlineExit.end(outcome.results.map { $0.answer?.line.verdict ?? .unknown })
    }
  }

  private func tell(
    _ answer: SightlineAnswer, inputs: [InputFile], warnings: [String]
  ) throws {
    let crossings = explain ? try answer.crossings() : nil
    let report = try SightlineReport(
      answer, inputs: inputs, crossings: crossings, warnings: warnings,
      version: Origin.own.version)
    if json {
      print(try report.json())
    } else if !quiet {
      print(report.line.text, terminator: "")
      if let crossings {
        print("\n" + CrossingTable(answer, crossings).text, terminator: "")
      }
    }
  }

  private func request() throws -> SightlineRequest {
    SightlineRequest(
      input: input, which: try line.which(), terrain: terrain.options,
      curvature: curvature.curvature, profile: profile, outputs: output,
      mayOverwrite: overwriteFlags.overwrite, memoryLimit: memoryFlags.limit, origin: .own)
  }
}

import ArgumentParser
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

      Heights and distances are metres, azimuths degrees clockwise from true north.
      """)

  @Argument(help: ArgumentHelp("The heights: any raster GDAL reads.", valueName: "in"))
  var input: String

  @OptionGroup(title: "Line")
  var line: LineFlags

  @Option(
    help: ArgumentHelp("Draw the profile of the ground under the line.", valueName: "file.svg"))
  var profile: String?

  @Flag(help: "List every edge of the ground that the line crosses.")
  var explain = false

  @Flag(help: "Print the answer as JSON.")
  var json = false

  @Flag(help: "End with code 0 if visible and 10 if blocked.")
  var exitCode = false

  @Flag(name: .shortAndLong, help: "No warnings and no text.")
  var quiet = false

  @OptionGroup
  var overwriteFlags: OverwriteFlags

  @OptionGroup(title: "Curvature")
  var curvature: CurvatureFlags

  @OptionGroup(title: "Terrain")
  var terrain: TerrainFlags

  @Option(
    help: ArgumentHelp(
      "Memory to stay within, as 2G or 512M (default: three quarters of the machine's).",
      valueName: "size"))
  var memory: MemorySize?

  func run() async throws {
    let answer = try SightlineRun(try request()).answer()
    let report = SightlineReport(
      answer, inputs: json ? [InputFile(path: input)] : [],
      crossings: explain ? answer.crossings : nil)
    if json {
      print(try report.json())
    } else if !quiet {
      print(report.text, terminator: "")
      if explain { print("\n" + CrossingTable(answer).text, terminator: "") }
    }
    if exitCode, !answer.line.isVisible { throw ExitCode.blocked }
  }

  private func request() throws -> SightlineRequest {
    SightlineRequest(
      input: input, observer: try line.observer(), target: line.target,
      terrain: terrain.options, curvature: curvature.curvature, profile: profile,
      overwriteFlags: overwriteFlags, memoryLimit: memory ?? .standard, isQuiet: quiet)
  }
}

import ArgumentParser
import BergfriedAnswers
import BergfriedCore
import BergfriedEssentials
import BergfriedExport
import BergfriedScene
import BergfriedWorlds

struct VillageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "village",
    abstract: "Write a made-up alpine village, to try things out on.",
    discussion: """
      A valley with a lake, some 200 houses, a church with a watchman's tower, a castle, a grand \
      hotel and a chapel. The same seed gives the same village on every machine.

      A name that ends in .tif gets ground and buildings as one raster of heights. Any other name \
      is a folder, which gets heights.tif, the bare ground.tif, the map.gpkg with streets and \
      buildings, a watch.yaml over them, and a guarded.yaml with one more camera.

        bergfried village village.tif
        bergfried village village --extent 4000 --resolution 2
        bergfried report village/watch.yaml village/report.html

      The village is imaginary. Its church square is put at 540000,5220000 in UTM zone 32 N \
      (EPSG:32632), where the Alps are real.
      """)

  @Argument(
    help: ArgumentHelp(
      "The raster to write, a cloud optimised GeoTIFF (.tif), or the folder.", valueName: "out"))
  var output: String

  @Option(
    help: ArgumentHelp(
      "Another number is another valley, with other houses along the same streets.",
      valueName: "number"))
  var seed: UInt64 = 1

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Side of the square, with the church in its middle.", valueName: "metres"))
  var extent = 4000.0

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Side of a cell.", valueName: "metres"))
  var resolution = 5.0

  @Flag(help: "The bare ground, without buildings, in the one raster.")
  var ground = false

  @Flag(help: "Print the landmarks' positions and heights as JSON on standard output.")
  var json = false

  @Flag(name: .shortAndLong, help: "No progress and no summary.")
  var quiet = false

  @OptionGroup
  var overwriteFlags: OverwriteFlags

  @OptionGroup
  var memoryFlags: MemoryFlags

  func validate() throws {
    try Check.finite(extent, "--extent", within: VillageCommand.extents)
    try Check.finite(resolution, "--resolution", within: VillageCommand.resolutions)
    guard !ground || !VillageRun.isFolder(output) else {
      throw ValidationError("--ground goes with a raster; a folder gets the bare ground anyway")
    }
    guard extent / resolution >= 2 else {
      throw ValidationError(
        "--extent \(Format.plain(extent)) holds no two cells of \(Format.plain(resolution)) m: "
          + "give a larger extent or a finer resolution")
    }
    guard extent / resolution <= VillageCommand.greatestSide else {
      throw ValidationError(
        "--extent \(Format.plain(extent)) in cells of \(Format.plain(resolution)) m makes more "
          + "than \(Format.grouped(Int(VillageCommand.greatestSide))) columns: "
          + "give a smaller extent or a coarser resolution")
    }
  }

  func run() async throws {
    let limit = memoryFlags.limit
    let run = VillageRun(
      Village(seed: seed, extentMetres: extent, resolutionMetres: resolution), to: output,
      isBare: ground, mayOverwrite: overwriteFlags.overwrite, memoryLimit: limit, origin: .own)
    let log = RunLog(isShown: !quiet)
    let report = try run.report(telling: log.listener)
    log.clear()
    if json {
      print(try report.json())
    } else if !quiet {
      tellResult(report.text, besides: [])
    }
  }

  private static let extents = 10.0...100_000.0
  private static let resolutions = 0.1...1000.0
  private static let greatestSide = 40_000.0
}

import ArgumentParser
import BergfriedAnswers
import BergfriedCore
import BergfriedCoverage
import BergfriedEssentials
import BergfriedExport
import BergfriedFiles
import BergfriedGDAL
import BergfriedPicture
import BergfriedScene
import BergfriedService
import BergfriedSight
import BergfriedSurface

struct PanoramaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "panorama",
    abstract: "What does one see all round from here?",
    discussion: """
      Draws all that a tower of a watch sees as a strip over azimuth and pitch: ground and buildings
      shaded by distance, streets where they show, and the names of what is truly seen. Or what an \
      eye sees over bare heights, from any place.

        bergfried panorama watch.yaml church.png --tower "Church tower"
        bergfried panorama watch.yaml church.svg --tower "Church tower" --strips 2
        bergfried panorama dem.tif view.png --lonlat --position 9.5243,47.1395,10
        bergfried panorama dem.tif --position 2657000,1219000 --skyline sky.csv
      """)

  @Argument(
    help: ArgumentHelp(
      "The watch file; with --position the heights, any raster GDAL reads.", valueName: "in"))
  var input: String

  @Argument(help: ArgumentHelp("The picture to write: .png or .svg.", valueName: "out"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The tower, by its name; may be left out where there is one.", valueName: "name"))
  var tower: String?

  @OptionGroup(title: "Over bare heights")
  var lookout: LookoutFlags

  @Option(
    help: ArgumentHelp(
      "Write the skyline as a table: azimuth, elevation angle and distance.",
      valueName: "file.csv"))
  var skyline: String?

  @Option(
    help: ArgumentHelp("Pixels a degree, and rows a degree of the skyline.", valueName: "number"))
  var resolution = 10.0

  @Option(help: ArgumentHelp("Strips that the whole turn is folded into.", valueName: "number"))
  var strips = 1

  @OptionGroup(title: "Curvature")
  var curvature: CurvatureFlags

  @OptionGroup(title: "Terrain, with --position")
  var terrain: TerrainFlags

  @OptionGroup(title: "Run")
  var flags: WritingFlags

  func validate() throws {
    try Check.finite(resolution, "--resolution", within: 0.5...60)
    guard (1...12).contains(strips) else {
      throw ValidationError("--strips \(strips): give a number from 1 to 12")
    }
    guard output != nil || skyline != nil || flags.run.json else {
      throw ValidationError(
        "name a picture to write, or ask for the skyline with --skyline FILE or --json")
    }
    if lookout.position != nil, tower != nil {
      throw ValidationError(
        "--tower and --position contradict each other: a tower stands where its watch says")
    }
    if lookout.position == nil, curvature.isGiven || terrain.isGiven {
      throw ValidationError(
        "a watch file says itself what its terrain is and how light goes: give what is said of "
          + "them with --position alone")
    }
  }

  func run() async throws {
    var files = OutputFiles(mayOverwrite: flags.mayOverwrite)
    if let observer = lookout.observer {
      try files.read(dataset: input, as: "the input")
      try check(&files)
      try await run(of: observer)
    } else {
      try files.read(watch: input)
      try check(&files)
      try await runOfTower()
    }
  }

  private func check(_ files: inout OutputFiles) throws {
    if let output { try files.write(output, as: "the picture") }
    if let skyline { try files.write(skyline, as: "--skyline") }
  }

  private var options: PanoramaOptions {
    PanoramaOptions(
      pixelsPerDegree: resolution, strips: strips, cores: flags.run.coreCount)
  }

  // MARK: - Over bare heights

  private func run(of observer: AskedObserver) async throws {
    let log = RunLog(isShown: !flags.run.quiet)
    let terrain = try Terrain(path: input, options: terrain.options)
    let panorama = try TerrainPanorama(
      of: observer, over: terrain, curvature.curvature.onBody(of: terrain), options,
      memory: flags.run.memoryLimit,
      telling: log.listener)
    for warning in terrain.warnings { log.listener(.warning(warning)) }
    let skyline = try await draw({ try await panorama.picture() }, { try await panorama.skyline() })
    log.clear()
    try tell(skyline, head: panorama.summary) {
      SkylineReport(
        $0, observer: panorama.eye, eyeMetres: panorama.eyeMetres, version: Origin.own.version)
    }
  }

  // MARK: - From a tower

  private func runOfTower() async throws {
    let log = RunLog(isShown: !flags.run.quiet)
    let scene = try WatchScene(
      WatchSource(path: input), on: flags.run.machine.drawing, needing: .towers,
      telling: log.listener)
    scene.tellWarnings(to: log.listener)
    let panorama = try TowerPanorama(
      PlacedTower(
        scene.question.towers.tower(named: tower), on: scene.town.surface),
      in: scene,
      surface: scene.town.surface.typical(),
      surroundings: scene.surroundings(cores: flags.run.coreCount), pixelsPerDegree: resolution,
      strips: strips, cores: flags.run.coreCount)
    let skyline = try await draw({ try await panorama.picture() }, { try await panorama.skyline() })
    log.clear()
    try tell(skyline, head: "") {
      SkylineReport(
        $0, tower: panorama.placed.tower.name, eyeMetres: panorama.eyeMetres,
        version: Origin.own.version)
    }
  }

  // MARK: - Outputs

  /// Writes the picture and finds the skyline, as far as they are asked for.
  private func draw(
    _ picture: () async throws -> PanoramaPicture, _ line: () async throws -> Skyline
  ) async throws -> Skyline? {
    if let output { try await picture().write(to: output, cores: flags.run.coreCount) }
    return skyline != nil || flags.run.json ? try await line() : nil
  }

  /// - Parameter head: what is told before the files that were written.
  private func tell(
    _ line: Skyline?, head: String, report: (Skyline) -> SkylineReport
  ) throws {
    if let skyline, let line { try TextFile.write(SkylineCSV(skyline: line).text, to: skyline) }
    if flags.run.json, let line {
      print(try report(line).json())
    } else if !flags.run.quiet {
      let written = [output, skyline].compactMap { $0 }.map { "Written   \($0)\n" }
      tellResult(head + written.joined(), besides: [output, skyline])
    }
  }
}

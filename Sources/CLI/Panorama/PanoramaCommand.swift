import ArgumentParser
import BergfriedCoverage
import BergfriedPicture
import BergfriedSight
import BergfriedSurface
import Foundation

struct PanoramaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "panorama",
    abstract: "What does the watchman on a tower see?",
    discussion: """
      Draws all that a tower of a watch sees as a strip over azimuth and pitch: ground and buildings
      shaded by distance, streets where they show, and the names of what is truly seen.

        bergfried panorama watch.yaml church.png --tower "Church tower"
        bergfried panorama watch.yaml church.svg --tower "Church tower" --strips 2
        bergfried panorama watch.yaml --tower "Church tower" --json -q   # the skyline
      """)

  @Argument(help: ArgumentHelp("The watch file.", valueName: "watch.yaml"))
  var watch: String

  @Argument(help: ArgumentHelp("The picture to write: .png or .svg.", valueName: "out"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The tower, by its name; may be left out where there is one.", valueName: "name"))
  var tower: String?

  @Option(help: ArgumentHelp("Pixels a degree.", valueName: "number"))
  var resolution = 10.0

  @Option(help: ArgumentHelp("Strips that the whole turn is folded into.", valueName: "number"))
  var strips = 1

  @OptionGroup(title: "Run")
  var runFlags: RunFlags

  @OptionGroup(title: "Run")
  var overwriteFlags: OverwriteFlags

  func validate() throws {
    try Check.finite(resolution, "--resolution", within: 0.5...60)
    guard (1...12).contains(strips) else {
      throw ValidationError("--strips \(strips): give a number from 1 to 12")
    }
    guard output != nil || runFlags.json else {
      throw ValidationError("name a picture to write, or ask for the skyline with --json")
    }
  }

  func run() async throws {
    var files = OutputFiles(overwriteFlags)
    try files.read(watch: watch)
    if let output { try files.write(output, as: "the picture") }
    var timings = Timings()
    let progress = Progress(isShown: !runFlags.quiet)
    let scene = try WatchScene(
      path: watch, on: runFlags.drawingMachine, needing: .towers, timings: &timings,
      progress: progress)
    scene.warn(unless: runFlags.quiet)
    let panorama = try TowerPanorama(
      PlacedTower(wanted(in: scene), on: scene.town.surface), in: scene,
      surface: scene.town.surface.typical(),
      surroundings: scene.surroundings(cores: runFlags.coreCount), pixelsPerDegree: resolution,
      strips: strips, cores: runFlags.coreCount)
    if let output {
      let picture = try await panorama.picture()
      try await picture.write(to: output, cores: runFlags.coreCount)
    }
    progress.clear()
    if runFlags.json {
      print(try SkylineReport(try await panorama.skyline(), of: panorama).json())
    } else if !runFlags.quiet, let output {
      standardError.write(Data("Written   \(output)\n".utf8))
    }
  }

  private func wanted(in scene: WatchScene) throws -> Tower {
    let towers = scene.question.towers
    if let found = towers.first(where: { $0.name == tower }) { return found }
    if tower == nil, towers.count == 1 { return towers[0] }
    let names = towers.map { "'\($0.name)'" }.joined(separator: ", ")
    throw CommandFailure(
      .usage,
      tower.map { "--tower \($0): the watch has \(names)" } ?? "--tower: name one of \(names)")
  }
}

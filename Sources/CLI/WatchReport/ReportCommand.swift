import ArgumentParser
import BergfriedCoverage
import BergfriedDatum
import BergfriedPicture
import BergfriedReport
import BergfriedSurface
import BergfriedWatchFile
import Foundation

struct ReportCommand: AsyncParsableCommand {
  private typealias Page = WatchReport

  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "All of a watch on one page.",
    discussion: """
      Writes one HTML page with everything in it: a map of the streets coloured by whether they are
      seen, each crossing of the watch as a map that moves from the bell to midnight, panoramas,
      towers and telescopes, blind areas, a table of the streets, and what was assumed. It needs no
      network, opens from disk and prints well. Adding #t=3600 to its address shows the maps an hour
      after the bell.

        bergfried report watch.yaml report.html --open
      """)

  @Argument(help: ArgumentHelp("The watch file.", valueName: "watch.yaml"))
  var watch: String

  @Argument(help: ArgumentHelp("The page to write.", valueName: "out"))
  var output: String

  @Option(
    help: ArgumentHelp("The page's title (default: the watch file's name).", valueName: "text"))
  var title: String?

  @Flag(help: "Open the page when it is written.")
  var open = false

  @Flag(help: "Tell where the time went.")
  var timings = false

  @OptionGroup(title: "Run")
  var runFlags: RunFlags

  func run() async throws {
    var files = OutputFiles()
    files.read(watch, as: "the watch file")
    try files.write(output, as: "the page")
    var stages = Timings()
    let progress = Progress(isShown: !runFlags.quiet)
    let scene = try WatchScene(
      path: watch, cores: runFlags.coreCount, timings: &stages, progress: progress)
    scene.warn(unless: runFlags.quiet)
    let coverage = try await scene.coverage(cores: runFlags.coreCount, telling: progress)
    stages.end("looking")
    let crossings = try await crossings(of: coverage, scene)
    stages.end("crossings")
    let page = try await page(of: coverage, scene, crossings)
    stages.end("drawing")
    try TextFile.write(page.html, to: output)
    stages.end("writing")
    progress.clear()
    let report = CoverageReport(
      coverage, watch: watch, leftOut: scene.leftOut, outputs: [output], timings: stages)
    try report.tell(runFlags, withTimings: timings)
    if open { show() }
  }

  private func crossings(
    of coverage: Coverage, _ scene: WatchScene
  ) async throws -> Page.Crossings? {
    guard !scene.watch.crossings.isEmpty else { return nil }
    let mover = SlipRun.Mover(scene.watch.people)
    let all = try SlipRun.crossings(of: scene.watch).map { crossing in
      let run = try SlipRun(crossing, by: mover, in: scene, coverage)
      return Page.Crossing(from: crossing.fromText, to: crossing.toText, slip: run.slip)
    }
    let ground = try await SeenGround(of: coverage, cores: runFlags.coreCount)
    return Page.Crossings(all, ground: ground)
  }

  private func page(
    of coverage: Coverage, _ scene: WatchScene, _ crossings: Page.Crossings?
  ) async throws -> Page {
    let cores = runFlags.coreCount
    let surroundings = try scene.surroundings(cores: cores)
    async let base = base(of: coverage, on: surroundings)
    let typical = try scene.town.surface.typical()
    var views: [Page.View] = []
    for placed in coverage.towers {
      let panorama = try TowerPanorama(
        placed, in: scene, surface: typical, surroundings: surroundings, pixelsPerDegree: 10,
        strips: 2, cores: cores)
      let picture = try await panorama.picture()
      let png = try await picture.bytes(.png, cores: cores)
      views.append(Page.View(tower: placed.tower.name, png: png))
    }
    let name = URL(fileURLWithPath: watch).deletingPathExtension().lastPathComponent
    return Page(
      title: title ?? name, coverage: coverage,
      base: try await base,
      views: views, assumptions: Assumptions(scene, coverage).sentences,
      manifest: Manifest(inputs: scene.inputPaths).items,
      northDegrees: -scene.town.convergenceDegrees, crossings: crossings)
  }

  /// The relief under the streets: of the town's own ground where its terrain is as fine as that,
  /// else of the terrain as it is, since ground put between its cells shows their edges.
  private func base(
    of coverage: Coverage, on around: Surroundings
  ) throws -> Page.BaseMap {
    let town = coverage.town.surface
    let frame = Page.frame(of: coverage)
    let isFine = around.ownCellMetres <= town.ground.cellSize.widthMetres * 1.01
    let (surface, transform) =
      isFine && around.surface.cellSize.widthMetres > 2 * town.ground.cellSize.widthMetres
      ? (town.ground, town.transform) : (around.surface, around.transform)
    let window = transform.window(covering: frame, in: surface.shape) ?? surface.shape.window
    let relief = ReliefPicture(surface: surface, window: window)
    return Page.BaseMap(
      png: try relief.png(),
      bounds: MapBounds(transform: transform.moved(to: window), shape: window.shape))
  }

  private func show() {
    #if os(macOS)
      let program = "/usr/bin/open"
    #else
      let program = "/usr/bin/xdg-open"
    #endif
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [output]
    if (try? process.run()) == nil {
      standardError.write(Data("Warning: nothing opens pages here; look at \(output)\n".utf8))
    }
  }
}

import ArgumentParser
import BergfriedCore
import BergfriedCoverage
import BergfriedGDAL
import BergfriedPicture
import BergfriedReport
import BergfriedStreets
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
      seen, each crossing of the watch as a map that plays the night, panoramas,
      towers and telescopes, blind areas, a table of the streets, and what was assumed. It needs no
      network, opens from disk and prints well. Adding #t=3600 to its address shows the maps an hour
      after its start.

        bergfried report watch.yaml report.html --open
        bergfried report watch.yaml report.html --beside closed.yaml
      """)

  @Argument(help: ArgumentHelp("The watch file.", valueName: "watch.yaml"))
  var watch: String

  @Argument(help: ArgumentHelp("The page to write.", valueName: "out"))
  var output: String

  @Option(
    help: ArgumentHelp(
      "The page's title (default: report.title of the watch, or its file's name).",
      valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "Another watch over the same streets, such as slip --close writes: its nights are shown "
        + "beside.", valueName: "watch.yaml"))
  var beside: String?

  @Flag(help: "Open the page when it is written.")
  var open = false

  @Flag(help: "Tell where the time went.")
  var timings = false

  @OptionGroup(title: "Run")
  var runFlags: RunFlags

  @OptionGroup(title: "Run")
  var overwriteFlags: OverwriteFlags

  func run() async throws {
    var files = OutputFiles(overwriteFlags)
    try files.read(watch: watch)
    if let beside { try files.read(watch: beside, as: "the watch beside") }
    try files.write(output, as: "the page")
    var stages = Timings()
    let progress = Progress(isShown: !runFlags.quiet)
    let scene = try WatchScene(
      path: watch, on: runFlags.drawingMachine, needing: .view, timings: &stages,
      progress: progress)
    scene.warn(unless: runFlags.quiet)
    let coverage = try await scene.coverage(
      cores: runFlags.coreCount, telling: progress, asMapped: true, beyondRange: true)
    let other = try beside.map {
      try WatchScene(
        path: $0, on: runFlags.drawingMachine, timings: &stages, progress: progress)
    }
    let besides = try await other?.coverage(
      cores: runFlags.coreCount, telling: progress, asMapped: true, beyondRange: true)
    stages.end("looking")
    let frame = Page.frame(of: [coverage] + (besides.map { [$0] } ?? []))
    let crossings = try await crossings(of: coverage, scene, in: frame)
    var pair: Page.Beside?
    if let other, let besides {
      pair = try await self.beside(other, besides, beside: scene, crossings, in: frame)
    }
    stages.end("crossings")
    var page = try await page(of: coverage, scene, crossings, pair)
    page.waters = scene.map.waters
    page.credits = scene.credits
    page.masthead = try masthead(of: scene.watch)
    var ground: GroundReport?
    if scene.watch.place.map.isEmpty {
      ground = try await GroundReport(
        coverage, of: scene, watch: watch, outputs: [output], timings: stages,
        cores: runFlags.coreCount)
      page.ground = ground?.figures
    }
    stages.end("drawing")
    try TextFile.write(page.html, to: output)
    stages.end("writing")
    progress.clear()
    if let ground {
      try ground.tell(runFlags, withTimings: timings)
    } else {
      let report = CoverageReport(
        coverage, of: scene, watch: watch, outputs: [output], timings: stages)
      try report.tell(runFlags, withTimings: timings)
    }
    if open { show() }
  }

  private func beside(
    _ other: WatchScene, _ coverage: Coverage, beside scene: WatchScene,
    _ crossings: Page.Crossings?, in frame: MapBounds
  ) async throws -> Page.Beside {
    let path = beside ?? ""
    guard let own = crossings, let all = try await self.crossings(of: coverage, other, in: frame),
      own.all.map({ [$0.from, $0.to] }) == all.all.map({ [$0.from, $0.to] })
    else {
      throw Failure(
        .badData, "\(path) does not ask the crossings that \(watch) asks: give both the same")
    }
    guard other.town.streets.nodes == scene.town.streets.nodes else {
      throw Failure(
        .badData, "\(path) is no watch over the streets of \(watch): give both the same place")
    }
    return Page.Beside(title: name(of: path), coverage: coverage, crossings: all)
  }

  private func masthead(of watch: Watch) throws -> Page.Masthead {
    Page.Masthead(
      night: watch.night.times, client: watch.report.client, author: watch.report.author,
      logo: try watch.report.logo.map { try LogoFile(path: $0).picture })
  }

  private func name(of path: String) -> String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  }

  private func crossings(
    of coverage: Coverage, _ scene: WatchScene, in frame: MapBounds
  ) async throws -> Page.Crossings? {
    guard !scene.watch.crossings.isEmpty, !scene.watch.place.map.isEmpty else { return nil }
    let mover = SlipRun.Mover(scene.watch.people)
    let all = try SlipRun.crossings(of: scene.watch).map { crossing in
      let run = try SlipRun(crossing, by: mover, in: scene, coverage)
      return Page.Crossing(from: crossing.fromText, to: crossing.toText, slip: run.slip)
    }
    let ground = try await SeenGround(of: coverage, in: frame, cores: runFlags.coreCount)
    return Page.Crossings(all, ground: ground)
  }

  private func page(
    of coverage: Coverage, _ scene: WatchScene, _ crossings: Page.Crossings?,
    _ beside: Page.Beside?
  ) async throws -> Page {
    let cores = runFlags.coreCount
    let surroundings = try scene.surroundings(cores: cores)
    let frame = crossings?.ground.frame ?? Page.frame(of: [coverage])
    async let base = base(of: coverage, on: surroundings, in: frame)
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
    return Page(
      title: title ?? scene.watch.report.title ?? name(of: watch), coverage: coverage,
      base: try await base,
      views: views, assumptions: Assumptions(scene, coverage).sentences,
      manifest: Manifest(
        inputs: scene.inputPaths + [scene.watch.report.logo].compactMap(\.self)
      ).items,
      northDegrees: -scene.town.convergenceDegrees, crossings: crossings, beside: beside,
      escorts: scene.watch.place.map.isEmpty ? [] : try EscortRun.pages(of: coverage, scene))
  }

  /// The relief under the streets: of the town's own ground where its terrain is as fine as that,
  /// else of the terrain as it is, since ground put between its cells shows their edges.
  private func base(
    of coverage: Coverage, on around: Surroundings, in frame: MapBounds
  ) throws -> Page.BaseMap {
    let town = coverage.town.surface
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
    Interrupt.shared.letThrough()
    if (try? process.run()) == nil {
      standardError.write(Data("Warning: nothing opens pages here; look at \(output)\n".utf8))
    }
  }
}

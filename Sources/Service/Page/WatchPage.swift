package import BergfriedAnswers
import BergfriedCore
package import BergfriedCoverage
import BergfriedEssentials
import BergfriedGDAL
import BergfriedPicture
import BergfriedReport
import BergfriedScene
import BergfriedStreets
import BergfriedSurface
import BergfriedWatchFile

/// All of a watch on one page.
package struct WatchPage {
  private typealias Page = WatchReport

  private let session: WatchSession
  /// Another watch over the same streets, whose nights are shown beside.
  private let other: WatchSession?
  private let title: String?

  /// - Parameter title: `nil` for the watch's own, or its file's name.
  package init(of session: WatchSession, beside other: WatchSession? = nil, title: String? = nil) {
    self.session = session
    self.other = other
    self.title = title
  }

  private var scene: WatchScene { session.scene }
  private var cores: Int { session.cores }

  /// What is written, and the figures that are told with it.
  package struct Made {
    package let html: String
    package let coverage: Coverage
    /// Of a watch without a map.
    package let ground: GroundReport?
  }

  /// - Parameter output: where the page will be, for what is told with it.
  package func made(
    to output: String, isolation: isolated (any Actor)? = #isolation
  ) async throws -> Made {
    let coverage = try await session.coverage(.full)
    let besides = try await other?.coverage(.full)
    session.listener(.ended("looking"))
    let frame = Page.frame(of: [coverage] + (besides.map { [$0] } ?? []))
    let crossings = try await crossings(of: coverage, scene, in: frame)
    var pair: Page.Beside?
    if let other, let besides {
      pair = try await beside(other.scene, besides, crossings, in: frame)
    }
    session.listener(.ended("crossings"))
    var page = try await page(of: coverage, crossings, pair)
    page.waters = scene.map.waters
    page.credits = scene.credits
    page.masthead = try masthead
    var ground: GroundReport?
    if scene.watch.place.map.isEmpty {
      ground = try await GroundReport(
        coverage, of: session, watch: scene.inputPaths[0], outputs: [output])
      page.ground = ground?.figures
    }
    session.listener(.ended("drawing"))
    return Made(html: page.html, coverage: coverage, ground: ground)
  }

  /// The crossings on maps that move, over all of the ground; `nil` where none is asked about.
  package func movingMap(isolation: isolated (any Actor)? = #isolation) async throws -> String? {
    let surface = scene.town.surface
    let frame = MapBounds(transform: surface.transform, shape: surface.ground.shape)
    let coverage = try await session.coverage(.full)
    return try await crossings(of: coverage, scene, in: frame).map {
      WatchReport.movingMap(coverage, $0)
    }
  }

  private func beside(
    _ other: WatchScene, _ coverage: Coverage, _ crossings: Page.Crossings?, in frame: MapBounds,
    isolation: isolated (any Actor)? = #isolation
  ) async throws -> Page.Beside {
    let (path, watch) = (other.inputPaths[0], scene.inputPaths[0])
    guard let own = crossings, let all = try await self.crossings(of: coverage, other, in: frame),
      own.all.map({ [$0.from, $0.to] }) == all.all.map({ [$0.from, $0.to] })
    else {
      throw Failure(
        .questionOtherWatch,
        "\(path) does not ask the crossings that \(watch) asks: give both the same")
    }
    guard other.town.streets.nodes == scene.town.streets.nodes else {
      throw Failure(
        .questionOtherWatch,
        "\(path) is no watch over the streets of \(watch): give both the same place")
    }
    return Page.Beside(title: name(of: path), coverage: coverage, crossings: all)
  }

  private var masthead: Page.Masthead {
    get throws {
      let report = scene.watch.report
      return Page.Masthead(
        night: scene.watch.night.times, client: report.client, author: report.author,
        logo: try report.logo.map { try LogoFile(path: $0).picture })
    }
  }

  private func name(of path: String) -> String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  }

  private func crossings(
    of coverage: Coverage, _ scene: WatchScene, in frame: MapBounds,
    isolation: isolated (any Actor)? = #isolation
  ) async throws -> Page.Crossings? {
    guard !scene.watch.crossings.isEmpty, !scene.watch.place.map.isEmpty else { return nil }
    let mover = SlipRun.Mover(scene.watch.people)
    let all = try SlipRun.crossings(of: scene.watch).map { crossing in
      let run = try SlipRun(crossing, by: mover, in: scene, coverage)
      return Page.Crossing(from: crossing.fromText, to: crossing.toText, slip: run.slip)
    }
    let ground = try await SeenGround(of: coverage, in: frame, cores: cores)
    return Page.Crossings(all, ground: ground)
  }

  private func page(
    of coverage: Coverage, _ crossings: Page.Crossings?, _ beside: Page.Beside?,
    isolation: isolated (any Actor)? = #isolation
  ) async throws -> Page {
    let (typical, surroundings) = try await session.drawing()
    let frame = crossings?.ground.frame ?? Page.frame(of: [coverage])
    async let base = Self.base(of: coverage, on: surroundings, in: frame)
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
      title: title ?? scene.watch.report.title ?? name(of: scene.inputPaths[0]), coverage: coverage,
      base: try await base,
      views: views, assumptions: Assumptions(scene, coverage).sentences,
      manifest: Manifest(
        inputs: scene.inputPaths + [scene.watch.report.logo].compactMap(\.self),
        origin: session.origin
      ).items,
      northDegrees: -scene.town.convergenceDegrees, crossings: crossings, beside: beside,
      escorts: scene.watch.place.map.isEmpty ? [] : try EscortRun.pages(of: coverage, scene))
  }

  /// The relief under the streets: of the town's own ground where its terrain is as fine as that,
  /// else of the terrain as it is, since ground put between its cells shows their edges.
  private static func base(
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
}

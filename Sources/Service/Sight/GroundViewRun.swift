import BergfriedCore
import BergfriedCoverage
import BergfriedScene
import BergfriedSight
import BergfriedSurface
import BergfriedWatchFile

/// An eye over a watch's ground, asked about what it sees.
struct GroundViewRun {
  private let session: WatchSession
  private let tower: Tower
  private let question: CoverageQuestion
  private let reachMetres: Double
  private let errorMetres: Double

  /// - Throws: ``Failure`` for an unknown tower, a place that is nowhere, and lengths that cannot
  ///   be.
  init(_ request: GroundViewRequest, in session: WatchSession) throws {
    let scene = session.scene
    self.session = session
    switch request.eye {
    case .tower(let name): tower = try scene.tower(named: name, among: scene.allTowers)
    case .at(let position, let eye):
      tower = Tower(name: "the eye", point: try scene.places.point(position), eye: eye)
    }
    var question = scene.question
    if let metres = request.targetHeightMetres { question.targetHeightMetres = metres }
    self.question = question
    reachMetres = request.reachMetres ?? question.air.reachMetres
    errorMetres = request.verticalErrorMetres ?? scene.town.surface.verticalErrorMetres
    let eyeMetres =
      switch tower.eye {
      case .aboveGround(let metres), .aboveRoof(let metres), .elevation(let metres): metres
      }
    let lengths = [
      ("target height", question.targetHeightMetres, 0...GroundViewRun.mostMetres),
      ("reach", reachMetres, .leastNonzeroMagnitude...Double.infinity),
      ("vertical error", errorMetres, 0...GroundViewRun.mostMetres),
      ("height of the eye", eyeMetres, -GroundViewRun.mostMetres...GroundViewRun.mostMetres),
    ]
    for (name, metres, range) in lengths where !range.contains(metres) {
      throw Failure(
        .questionRange,
        "a \(name) of \(metres) m: give metres from \(range.lowerBound) to \(range.upperBound)")
    }
  }

  /// No height is greater.
  private static let mostMetres = 1_000_000.0

  /// - Throws: `SightError`, ``Failure`` where the eye has nothing to stand on, or
  ///   `CancellationError`.
  func view(isolation: isolated (any Actor)? = #isolation) async throws -> GroundView {
    let viewsheds = try await session.viewsheds(verticalErrorMetres: errorMetres)
    let placed = try PlacedTower(tower, on: viewsheds.surface)
    let viewshed = try await viewsheds.viewshed(
      from: placed, asking: question, withinMetres: reachMetres, cores: session.cores)
    return GroundView(
      cells: viewshed.cells.values, shape: viewshed.window.shape,
      transform: viewsheds.surface.transform.moved(to: viewshed.window), crs: session.scene.crs,
      point: tower.point, eyeMetres: placed.eyeBoundsMetres)
  }
}

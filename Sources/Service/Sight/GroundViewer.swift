public import BergfriedCore
public import BergfriedCoverage
import BergfriedScene
import BergfriedSurface
import BergfriedWatchFile

/// The ground of a watch, held so that an eye can be moved over it: what it sees is answered on any
/// task, while the service that it is of answers other questions.
///
/// It goes on with the ground and the towers of the moment when it was made.
public struct GroundViewer: Sendable {
  /// How many columns and rows of cells the ground lies in.
  public var shape: GridShape { viewsheds.surface.ground.shape }
  /// Where the cells lie in the working frame, in metres.
  public var transform: GeoTransform { viewsheds.surface.transform }
  /// The working frame, as GDAL names it; `nil` where the terrain does not say.
  public let crs: String?

  private let town: Town
  private let typical: Surface
  private let viewsheds: TownViewsheds
  private let towers: [Tower]
  private let question: CoverageQuestion
  private let cores: Int

  init(of session: WatchSession, isolation: isolated (any Actor)? = #isolation) async throws {
    let scene = session.scene
    town = scene.town
    typical = try await session.typical()
    viewsheds = try await session.viewsheds(
      verticalErrorMetres: scene.town.surface.verticalErrorMetres)
    towers = scene.allTowers
    question = scene.question
    cores = session.cores
    crs = scene.crs
  }

  /// How high a tower's eye would be at another place: as it is told, but an eye above a roof is as
  /// high above the ground as it was where there is no roof.
  ///
  /// - Throws: ``Failure`` for an unknown tower.
  public func eye(ofTower name: String, at point: MapPoint) throws -> Tower.Eye {
    try town.surface.eye(of: towers.tower(named: name), at: point)
  }

  /// The names of the towers that are in use.
  public var towersInUse: [String] { question.towers.map(\.name) }

  /// The names of all towers, those in reserve too.
  public var towerNames: [String] { towers.map(\.name) }

  /// - Throws: ``Failure`` for an unknown tower.
  public func check(tower name: String) throws { _ = try towers.tower(named: name) }

  /// The ground that a tower of the watch sees, or an eye at any place of the working frame.
  ///
  /// - Parameter request: with no vertical error of its own.
  /// - Throws: ``Failure`` for an unknown tower, a place without ground, geographic positions, or
  ///   lengths that cannot be; `CancellationError`.
  /// - Complexity: one sweep over the cells within the reach, or two for bounds.
  public func view(_ request: GroundViewRequest) async throws -> GroundView {
    let run = try GroundViewRun(
      request, among: towers, question, convergenceDegrees: town.convergenceDegrees
    ) { position in
      guard case .frame(let point) = position, request.verticalErrorMetres == nil else {
        throw Failure(
          .questionRange,
          "an eye that is moved has a place of the working frame, and the watch's "
            + "own error: give x and y")
      }
      return point
    }
    return switch request.heights {
    case .bounds: try await run.view(over: viewsheds, crs: crs, cores: cores)
    case .typical:
      try await run.view(over: typical, of: town.surface, crs: crs, cores: cores)
    }
  }
}

public import BergfriedAnswers
import BergfriedCore
import BergfriedCoverage
import BergfriedPicture
import BergfriedScene
import BergfriedSight
import BergfriedSurface
public import BergfriedWatchFile

extension WatchService {
  /// Why each tower does not surely see a piece of the streets, or that it does.
  ///
  /// - Parameter index: by its place among the pieces of ``coverage()``, from 0.
  /// - Throws: ``Failure`` where there is no such piece, or no map.
  /// - Complexity: O(what stands and lies near the lines of sight) for each tower, and the coverage
  ///   once.
  public func explain(piece index: Int) async throws -> ExplanationDocument {
    let coverage = try await streetCoverage()
    return try ExplanationText(ofPiece: index, in: coverage).document(version: Origin.release)
  }

  /// Whether each tower sees someone at a place of the ground, on a street or off it, why not, and
  /// what its telescopes make of them.
  ///
  /// The answer is exact as that for streets is: nothing is rounded to cells. Those who are looked
  /// for are as tall as in the watch.
  ///
  /// - Throws: ``Failure`` where the place is nowhere; unknown ground is an answer.
  /// - Complexity: O(what stands and lies near the line of sight + looks) for each tower, and the
  ///   coverage once.
  public func explain(at position: Watch.Position) async throws -> PlaceExplanationDocument {
    let point = try session.scene.places.point(position)
    return PlaceExplanationDocument(
      at: point, lonLat: session.scene.locating(point),
      in: try await session.coverage(.full), version: Origin.release)
  }

  /// The ground that a tower of the watch sees, or an eye at any place: surely, possibly, or not.
  ///
  /// Eye and targets stand at the centres of cells, and whatever stands in a cell is ground of its
  /// own there. Private zones are ground like any other: what is told is what lies open.
  ///
  /// - Throws: ``Failure`` for an unknown tower, a place without ground, or lengths that cannot be.
  /// - Complexity: two sweeps over the cells within the reach, and O(all cells) for an eye on a
  ///   roof or in a house. The surfaces are made when first asked for, and when the error changes.
  public func viewshed(_ request: GroundViewRequest) async throws -> GroundView {
    let (session, scene) = (session, session.scene)
    let run = try GroundViewRun(
      request, among: scene.allTowers, scene.question,
      convergenceDegrees: scene.town.convergenceDegrees, place: scene.places.point)
    switch request.heights {
    case .bounds:
      let viewsheds = try await session.viewsheds(
        verticalErrorMetres: request.verticalErrorMetres
          ?? scene.town.surface.verticalErrorMetres)
      return try await run.view(over: viewsheds, crs: scene.crs, cores: session.cores)
    case .typical:
      let typical = try await session.typical()
      return try await run.view(
        over: typical, of: scene.town.surface, crs: scene.crs, cores: session.cores)
    }
  }

  /// The watch's ground as it is now, for eyes that are moved over it.
  ///
  /// - Complexity: O(cells) for the first one over a place.
  public func viewer() async throws -> GroundViewer { try await GroundViewer(of: session) }

  /// What one sees all round from a tower of the watch, by day: the town as it most likely is and
  /// the country behind it.
  ///
  /// - Throws: ``Failure`` for an unknown tower, or for numbers out of range.
  /// - Complexity: O(pixels x distance in cells); mostly seconds.
  public func panorama(_ request: PanoramaRequest = PanoramaRequest()) async throws
    -> DrawnPanorama
  {
    guard (0.5...60).contains(request.pixelsPerDegree), (1...12).contains(request.strips) else {
      throw Failure(
        .questionRange,
        "\(Format.plain(request.pixelsPerDegree)) pixels a degree in \(request.strips) strips: "
          + "give 0.5 to 60 pixels a degree in 1 to 12 strips")
    }
    let scene = session.scene
    let tower = try scene.question.towers.tower(named: request.tower)
    let (typical, surroundings) = try await session.drawing()
    let panorama = try TowerPanorama(
      PlacedTower(tower, on: scene.town.surface), in: scene, surface: typical,
      surroundings: surroundings, pixelsPerDegree: request.pixelsPerDegree,
      strips: request.strips, cores: session.cores)
    return try await DrawnPanorama(panorama, as: request.format)
  }
}

extension DrawnPanorama {
  fileprivate init(
    _ panorama: TowerPanorama, as format: PanoramaRequest.Format,
    isolation: isolated (any Actor)? = #isolation
  ) async throws {
    let north = panorama.scene.town.convergenceDegrees(at: panorama.placed.tower)
    let picture = try await panorama.picture()
    self.init(
      picture: try await picture.bytes(format == .svg ? .svg : .png, cores: panorama.cores),
      labels: picture.labels.map {
        Label(
          name: $0.name, kind: $0.kind.rawValue,
          azimuthDegrees: Sector.wrapped($0.azimuthDegrees + north), pitchDegrees: $0.pitchDegrees,
          elevationMetres: $0.elevationMetres, distanceMetres: $0.distanceMetres)
      },
      skyline: SkylineReport(
        try await panorama.skyline(), tower: panorama.placed.tower.name,
        eyeMetres: panorama.eyeMetres, version: Origin.release),
      frame: picture.frame, convergenceDegrees: north)
  }
}

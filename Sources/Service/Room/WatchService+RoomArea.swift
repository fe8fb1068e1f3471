public import BergfriedCore
import BergfriedCoverage
import BergfriedScene
import BergfriedSurface

extension WatchService {
  /// How much of an area's ground and streets the towers in use see, surely and possibly, together
  /// and each: ground by cells whose centres lie in it, streets by pieces that are cut at its
  /// outline.
  ///
  /// - Parameter corners: of the outline in the working frame, 3 to 1,000; where it crosses itself,
  ///   what it goes round an even number of times lies outside.
  /// - Throws: ``Failure`` for other corners.
  /// - Complexity: two sweeps a tower as far as the area reaches, and the coverage once.
  public func roomArea(_ corners: [MapPoint]) async throws -> String {
    let most = RoomArea.mostMetres
    guard (3...RoomArea.mostCorners).contains(corners.count),
      corners.allSatisfy({ $0.x.magnitude <= most && $0.y.magnitude <= most })
    else {
      throw Failure(
        .questionRange,
        "an area of \(corners.count) corners: give 3 to \(RoomArea.mostCorners), each as metres "
          + "of the working frame")
    }
    let (session, scene) = (session, session.scene)
    let coverage = scene.watch.place.map.isEmpty ? nil : try await session.coverage(.full)
    let surface = scene.town.surface
    let viewsheds = try await session.viewsheds(verticalErrorMetres: surface.verticalErrorMetres)
    let cell = surface.ground.cellSize
    var views: [(tower: String, view: GroundView)] = []
    for tower in scene.question.towers {
      // No farther than the area reaches.
      let farthest = corners.map { $0.distanceMetres(to: tower.point) }.max() ?? 0
      var request = GroundViewRequest(from: .tower(tower.name))
      request.reachMetres = min(
        scene.question.air.reachMetres, farthest + 2 * (cell.widthMetres + cell.heightMetres))
      let run = try GroundViewRun(
        request, among: scene.allTowers, scene.question,
        convergenceDegrees: scene.town.convergenceDegrees, place: scene.places.point)
      views.append(
        (tower.name, try await run.view(over: viewsheds, crs: scene.crs, cores: session.cores)))
    }
    return try await RoomArea.json(
      of: MapPolygon(outline: corners), seenBy: views, coverage, in: scene.town)
  }
}

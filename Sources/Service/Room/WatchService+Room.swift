import BergfriedAnswers
import BergfriedCore
import BergfriedCoverage
import BergfriedGDAL
public import BergfriedPicture
import BergfriedReport
import BergfriedScene
import BergfriedSurface
public import BergfriedWatchFile

/// What a page shows of a watch that is kept open, as JSON for its scripts. Its members are no
/// answers with a schema: they go with the page of the same version.
extension WatchService {
  /// The watch: night, towers with their telescopes, zones and crossings.
  ///
  /// - Complexity: O(what the watch says).
  public func roomWatch() throws -> String { try RoomWatch(session.scene).compactJSON() }

  /// The place: streets, buildings, waters, woods and names.
  ///
  /// - Complexity: O(corners of all that is drawn).
  public func roomPlace() throws -> String {
    let scene = session.scene
    let places = scene.map.places.map {
      TownDrawing.Place(
        name: $0.name, kind: $0.kind, point: $0.point, elevationMetres: $0.elevationMetres)
    }
    return try TownDrawing(
      of: scene.town, waters: scene.map.waters, places: places, credits: scene.credits
    ).compactJSON()
  }

  /// The ground as a picture, its longest side at most 1,600 pixels.
  ///
  /// - Complexity: O(cells).
  public func roomRelief() throws -> PixelImage {
    let ground = session.scene.town.surface.ground
    return ReliefPicture(surface: ground, window: ground.shape.window).image()
  }

  /// What towers see of the streets: the report, each piece, each street, and the looks.
  ///
  /// - Throws: ``Failure`` for a watch without a map.
  /// - Complexity: the coverage once.
  public func roomCoverage() async throws -> String {
    let session = session
    let coverage = try await streetCoverage()
    let report = CoverageReport(
      coverage, of: session.scene, watch: path, outputs: [], version: Origin.release)
    return try RoomCoverage(coverage, report: report).compactJSON()
  }

  /// Works out what most questions rest on, so that twins made after that have it.
  ///
  /// - Throws: what ``coverage()`` throws.
  public func warm() async throws { _ = try await session.coverage(.full) }

  /// The crossings of the watch on maps that move, as the page of a report has them; `nil` for a
  /// watch without crossings.
  ///
  /// - Complexity: one viewshed a tower, and a search a crossing.
  public func roomNight() async throws -> String? {
    try await WatchPage(of: session).movingMap()
  }

  /// Whether someone at a place is seen from an eye, why not, and the profile between.
  ///
  /// - Throws: ``Failure`` where either is nowhere.
  /// - Complexity: O(what stands and lies near the line of sight).
  public func roomSightline(
    from eye: GroundViewRequest.Eye, to position: Watch.Position
  ) async throws -> String {
    let (session, scene) = (session, session.scene)
    let town = scene.town
    let run = try GroundViewRun(
      GroundViewRequest(from: eye), among: scene.allTowers, scene.question,
      convergenceDegrees: town.convergenceDegrees, place: scene.places.point)
    let point = try scene.places.point(position)
    var question = scene.question
    question.towers = [run.tower]
    question.isMappedToo = true
    let placed = try PlacedTower(run.tower, on: town.surface)
    let explanation = PlaceExplanationDocument(
      at: point, lonLat: scene.locating(point), from: placed, in: town, question,
      version: Origin.release)
    return try RoomSightline(
      from: placed, to: point, over: try await session.typical(), in: town,
      dropPerSquareMetre: question.curvature.dropPerSquareMetre,
      targetHeightMetres: question.targetHeightMetres, explanation
    ).compactJSON()
  }

  /// Who sees someone at a place, how well, and if not why: as ``explain(at:)``.
  public func roomExplanation(at position: Watch.Position) async throws -> String {
    try await explain(at: position).compactJSON()
  }

  /// The edit that draws a zone's outline anew, or a new zone, from corners in the working frame.
  ///
  /// - Parameters:
  ///   - zone: its name.
  ///   - kind: what rule holds in a new one; `nil` for one that is there.
  /// - Throws: ``Failure`` where nobody knows where on the earth a corner is.
  public func edit(
    outlining zone: String, as kind: Watch.Zone.Kind?, along corners: [MapPoint]
  ) throws -> WatchEdit {
    let places = session.scene.places
    let area = WatchEdit.Value.list(
      try corners.map { corner in
        let place = try places.lonLat(corner)
        return .list(
          [place.lon, place.lat].map { .number(($0 * 1e7).rounded() / 1e7) })
      })
    let zones = WatchEdit.Step.key("zones")
    guard let kind else { return WatchEdit([.set([zones, .named(zone), .key("area")], area)]) }
    return WatchEdit([
      .insert(
        [zones], at: nil,
        .section(["name": .text(zone), "kind": .text(kind.rawValue), "area": area]))
    ])
  }

  /// The edit that puts a tower to a place of the working frame, told as the watch tells its place
  /// now: in degrees, to a tenth of a millionth, or in metres, to a tenth. An eye above a roof
  /// comes above the ground where there is no roof.
  ///
  /// - Throws: ``Failure`` for an unknown tower, or where nobody knows where on the earth that is.
  public func edit(placing tower: String, at point: MapPoint) throws -> WatchEdit {
    let scene = session.scene
    let placed = try scene.allTowers.tower(named: tower)
    let key: String
    let numbers: [Double]
    if case .geographic = scene.watch.towers.first(where: { $0.name == tower })?.position {
      let place = try scene.places.lonLat(point)
      (key, numbers) = ("at", [place.lon, place.lat].map { ($0 * 1e7).rounded() / 1e7 })
    } else {
      (key, numbers) = ("xy", [point.x, point.y].map { ($0 * 10).rounded() / 10 })
    }
    let way: [WatchEdit.Step] = [.key("towers"), .named(tower)]
    var edit = WatchEdit([.set(way + [.key(key)], .list(numbers.map(WatchEdit.Value.number)))])
    let eye = scene.town.surface.eye(of: placed, at: point)
    if eye != placed.eye, case .aboveGround(let metres) = eye {
      edit.operations += [
        .remove(way + [.key("roof")]), .set(way + [.key("eye")], .number(metres)),
      ]
    }
    return edit
  }
}

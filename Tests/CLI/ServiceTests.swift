import BergfriedScene
import BergfriedService
import BergfriedSurface
import BergfriedTestSupport
import Foundation
import Testing

/// A watch that is open and asked in values, without a file or a command.
@Suite struct ServiceTests {
  private let village: WatchedVillage
  private let folder: Folder

  init() throws {
    village = try WatchedVillage.shared.get()
    folder = try Folder()
  }

  private func service(_ watch: String? = nil) async throws -> WatchService {
    var options = ServiceOptions()
    options.cores = 2
    return try await WatchService(watch: watch ?? village.watch, options: options)
  }

  private func session() throws -> WatchSession {
    try WatchSession(
      WatchSource(path: village.watch), on: Machine(cores: 2, memory: .standard), needing: .view,
      origin: Origin(), telling: { _ in })
  }

  private func text(of failing: () async throws -> Void) async -> String {
    do {
      try await failing()
      return "nothing"
    } catch {
      return Failure(error)?.text ?? "\(error)"
    }
  }

  // MARK: - Closing

  @Test func `the looks that close a night come with the watch that has them`() async throws {
    let service = try await service()
    let closing = try await service.closing()
    #expect(closing.document.state == "closed" && closing.document.isClosed)
    #expect(closing.document.watch == nil && !closing.document.looks.isEmpty)
    let closed = village.folder["village/\(UUID().uuidString).yaml"]
    let made = try Command.bergfried("slip", village.watch, "--close", closed, "-q")
    try #require(made.status == 0, "\(made.errors)")
    #expect(closing.watch == (try String(contentsOfFile: closed, encoding: .utf8)))
    let again = try await self.service(closed).closing()
    #expect(again.document.state == "guarded" && again.watch == nil)
    #expect(try await self.service(closed).crossings().map(\.verdict) == [.guarded])
  }

  @Test func `closing is refused in the library's words`() async throws {
    let service = try await service()
    var open = CrossingRequest()
    open.openGround = OpenGround()
    #expect(await text { _ = try await service.closing(open) }.contains("without open ground"))
    let short = await text { _ = try await service.closing(shortestLook: .seconds(1)) }
    #expect(short.contains("6 s to 24 h"))
    var half = CrossingRequest()
    half.from = ["edge"]
    #expect(
      await text { _ = try await service.closing(half) }
        == "from and to go together: give both, or neither")
  }

  // MARK: - Why not

  @Test func `why a piece is not surely seen is what the command tells`() async throws {
    let service = try await service()
    let own = try await service.explain(piece: 3)
    let made = try Command.bergfried("coverage", village.watch, "--explain", "3", "--json", "-q")
    #expect(try own.json() + "\n" == made.output, "\(made.errors)")
    #expect(own.towers.map(\.tower) == ["Church tower", "Castle keep"])
    let unknown = await text { _ = try await service.explain(piece: -1) }
    #expect(unknown.hasPrefix("piece -1: there are pieces 0 to "), "\(unknown)")
  }

  @Test func `a place on a street is seen as its piece is`() async throws {
    let service = try await service()
    let coverage = try await session().coverage(.full)
    var counts: [String: Int] = [:]
    for index in stride(from: 0, to: coverage.pieces.count, by: 5)
    where coverage.town.standings[index] == .open {
      let point = coverage.town.middle(ofPiece: index)
      let told = try await service.explain(at: .frame(point))
      for (tower, view) in zip(told.towers, coverage.views) {
        counts[tower.seen, default: 0] += 1
        if view[index].seen != .possibly { #expect(tower.seen == view[index].seen.rawValue) }
        #expect((tower.reason == "seen") == (tower.seen == "surely"))
        #expect(tower.telescopes.isEmpty == (tower.seen == "unseen"))
        if let obstacle = tower.obstacle {
          #expect(obstacle.distanceMetres < tower.distanceMetres + 1, "piece \(index)")
          if obstacle.kind == "ground" { #expect(obstacle.raiseTargetByMetres! > 0) }
        }
      }
    }
    #expect(counts["surely", default: 0] > 10 && counts["unseen", default: 0] > 10, "\(counts)")
  }

  @Test func `a place may be given in degrees, and may be nobody's to see`() async throws {
    let service = try await service()
    let point = MapPoint(x: 540_100, y: 5_219_900)
    let told = try await service.explain(at: .frame(point))
    let (lon, lat) = (try #require(told.lon), try #require(told.lat))
    let again = try await service.explain(at: .geographic(lon: lon, lat: lat))
    #expect(abs(again.x - point.x) < 1e-3 && abs(again.y - point.y) < 1e-3)
    #expect(again.towers.map(\.text) == told.towers.map(\.text))
    let outside = try await service.explain(at: .frame(MapPoint(x: 0, y: 0)))
    #expect(outside.groundMetres == nil)
    #expect(outside.towers.allSatisfy { $0.seen == "unseen" && $0.reason == "not-looked-at" })
    for far in [MapPoint(x: 1.4e121, y: 0), MapPoint(x: 0, y: -1e10), MapPoint(x: .nan, y: 0)] {
      await #expect(throws: Failure.self) { try await service.explain(at: .frame(far)) }
    }
    // The sanctuary about the Grand Hotel.
    let hotel = try await service.explain(at: .frame(MapPoint(x: 540_073, y: 5_219_840)))
    #expect(hotel.towers.allSatisfy { $0.text.contains("private zone") }, "\(hotel.towers)")
  }

  // MARK: - Ground

  @Test func `a tower sees the ground that the towers' raster has`() async throws {
    let service = try await service()
    let view = try await service.viewshed(GroundViewRequest(from: .tower("Church tower")))
    let coverage = try await session().coverage()
    let raster = try TownRaster(of: coverage.town.surface)
    let surely = try await coverage.surelySeenGround(fromTower: 0, on: raster, cores: 2)
    #expect(view.shape == surely.window.shape && view.cells.count == view.shape.count)
    let seen = Visibility.seen.rawValue
    #expect(zip(view.cells, surely.cells.values).allSatisfy { ($0 == seen) == ($1 == seen) })
    #expect(view.squareMetres(.seen) > 1e5 && view.squareMetres(.possiblySeen) > 1e3)
    #expect(view.squareMetres(.hidden) > 5e4)
  }

  @Test func `an eye need not be in the watch, and lengths may be others`() async throws {
    let service = try await service()
    let tower = try await service.viewshed(GroundViewRequest(from: .tower("Church tower")))
    var request = GroundViewRequest(from: .at(.frame(tower.point), .aboveRoof(metres: 2)))
    let dragged = try await service.viewshed(request)
    #expect(dragged.cells == tower.cells && dragged.eyeMetres == tower.eyeMetres)
    request.targetHeightMetres = 10
    let tall = try await service.viewshed(request)
    #expect(tall.squareMetres(.seen) > dragged.squareMetres(.seen))
    request.targetHeightMetres = nil
    request.reachMetres = 300
    let near = try await service.viewshed(request)
    #expect(near.cells.count < dragged.cells.count)
    #expect(near.squareMetres(.seen) > 0 && near.squareMetres(.outsideLimits) > 0)
    request.reachMetres = nil
    request.verticalErrorMetres = 2
    let rough = try await service.viewshed(request)
    #expect(rough.squareMetres(.seen) < dragged.squareMetres(.seen))
    #expect(rough.squareMetres(.possiblySeen) > dragged.squareMetres(.possiblySeen))
    request.verticalErrorMetres = nil
    #expect(try await service.viewshed(request).cells == dragged.cells)
  }

  @Test func `what no eye can be is refused`() async throws {
    let service = try await service()
    let unknown = await text {
      _ = try await service.viewshed(GroundViewRequest(from: .tower("Nowhere")))
    }
    #expect(unknown == "tower Nowhere: the watch has 'Church tower', 'Castle keep'")
    let outside = GroundViewRequest(
      from: .at(.frame(MapPoint(x: 0, y: 0)), .aboveGround(metres: 2)))
    #expect(await text { _ = try await service.viewshed(outside) }.contains("outside"))
    for metres in [-1, .nan, .infinity] {
      var wrong = GroundViewRequest(from: .tower("Castle keep"))
      wrong.targetHeightMetres = metres
      #expect(await text { _ = try await service.viewshed(wrong) }.contains("target height"))
      (wrong.targetHeightMetres, wrong.verticalErrorMetres) = (nil, metres)
      #expect(await text { _ = try await service.viewshed(wrong) }.contains("vertical error"))
    }
  }

  @Test func `a question that is cancelled gives no answer`() async throws {
    let service = try await service()
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      _ = try await service.viewshed(GroundViewRequest(from: .tower("Castle keep")))
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    let closing = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      _ = try await service.closing()
    }
    await #expect(throws: CancellationError.self) { try await closing.value }
    // Others still get theirs.
    #expect(try await service.closing().document.isClosed)
  }

  // MARK: - Panorama

  @Test func `a panorama is the command's, with its names and skyline`() async throws {
    let service = try await service()
    var request = PanoramaRequest(ofTower: "Church tower")
    request.pixelsPerDegree = 2
    let drawn = try await service.panorama(request)
    let made = try Command.bergfried(
      "panorama", village.watch, folder["church.png"], "--tower", "Church tower",
      "--resolution", "2", "-q")
    try #require(made.status == 0, "\(made.errors)")
    let file = try Data(contentsOf: URL(fileURLWithPath: folder["church.png"]))
    // A file names its maker, in one chunk of 30 bytes after the first.
    #expect(drawn.picture.prefix(33) == Array(file).prefix(33))
    #expect(drawn.picture.dropFirst(33).elementsEqual(file.dropFirst(63)))
    let keep = try #require(drawn.labels.first { $0.name == "Castle keep" })
    let place = try await service.explain(at: .frame(MapPoint(x: 539_717.5, y: 5_219_830.3)))
    #expect(keep.kind == "tower" && keep.distanceMetres == nil)
    #expect(abs(keep.azimuthDegrees - place.towers[0].azimuthDegrees) < 1)
    #expect(drawn.skyline.columns.count == 720 && drawn.skyline.tower == "Church tower")
    request.format = .svg
    let svg = try await service.panorama(request)
    #expect(String(decoding: svg.picture.prefix(200), as: UTF8.self).contains("<svg"))
    #expect(svg.labels == drawn.labels)
    request.strips = 0
    #expect(await text { _ = try await service.panorama(request) }.contains("1 to 12 strips"))
    #expect(
      await text { _ = try await service.panorama() }
        == "tower: name one of 'Church tower', 'Castle keep'")
  }

  @Test func `a summit is told with the map's height and its distance`() async throws {
    _ = try village.folder.write(
      """
      {"type":"Feature","properties":{"name":"Lookout","natural":"peak","ele":1612.4},
      "geometry":{"type":"Point","coordinates":[9.531443,47.1367696]}}
      """, to: "village/peak.geojson")
    let watch = try village.changed(("map: map.gpkg", "map: [map.gpkg, peak.geojson]"))
    var request = PanoramaRequest(ofTower: "Church tower")
    request.pixelsPerDegree = 1
    let drawn = try await WatchService(watch: watch).panorama(request)
    let lookout = try #require(drawn.labels.first { $0.name == "Lookout" })
    #expect(lookout.kind == "summit" && lookout.elevationMetres == 1612.4)
    #expect(try abs(#require(lookout.distanceMetres) - 563) < 6, "\(lookout)")
  }
}

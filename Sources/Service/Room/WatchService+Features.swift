public import BergfriedCore
import BergfriedCoverage
import BergfriedExport
import BergfriedScene
import BergfriedStreets
import BergfriedSurface
import BergfriedWatchFile

/// What a watch has and what towers see, as features for clients of geographic services.
extension WatchService {
  /// A collection of features, none of pieces for a watch without a map.
  ///
  /// - Throws: ``Failure`` where nothing says where on the earth the terrain lies.
  /// - Complexity: O(points of the features), and the coverage once.
  public func roomFeatures(_ name: RoomFeatures.Name) async throws -> RoomFeatures {
    let session = session
    let scene = session.scene
    let frame = try RoomFrame(of: scene)
    func seen() async throws -> CoverageFeatures {
      CoverageFeatures(
        coverage: try await session.coverage(.full), crs: nil, manifest: [], hasSightLines: true)
    }
    let table =
      switch name {
      case .pieces: try await seen().pieces
      case .sightLines: try await seen().sightLines
      case .towers: try await seen().towers
      case .fields: try await seen().fields
      case .telescopes: WatchFeatures(scene).telescopes
      case .zones: WatchFeatures(scene).zones
      case .buildings: WatchFeatures(scene).buildings
      }
    return try RoomFeatures(table, in: frame, lonLat: scene.places.lonLat)
  }

  /// What the working frame is called by others.
  ///
  /// - Throws: ``Failure`` where nothing says where on the earth the terrain lies.
  public func roomFrame() throws -> RoomFrame { try RoomFrame(of: session.scene) }

  /// Within which longitudes and latitudes the place and what is on it lie; none of what telescopes
  /// reach beyond.
  ///
  /// - Throws: ``Failure`` where nothing says where on the earth the terrain lies.
  /// - Complexity: O(points of streets and buildings).
  public func roomExtent() throws -> MapBounds {
    let scene = session.scene
    let surface = scene.town.surface
    var bounds = MapBounds(transform: surface.transform, shape: surface.ground.shape)
    func take(_ points: some Sequence<MapPoint>) {
      if let more = MapBounds(points) { bounds = bounds.union(more) }
    }
    take(scene.allTowers.lazy.map(\.point))
    for piece in scene.town.streets.pieces { take(piece.points) }
    for building in surface.buildings { take(building.area.outline) }
    for zone in scene.watch.zones { take(scene.places.areas(zone).flatMap(\.outline)) }
    let border = stride(from: 0.0, through: 1, by: 1.0 / 32).flatMap { share -> [MapPoint] in
      let x = bounds.minX + share * bounds.widthMetres
      let y = bounds.minY + share * bounds.heightMetres
      return [
        MapPoint(x: x, y: bounds.minY), MapPoint(x: x, y: bounds.maxY),
        MapPoint(x: bounds.minX, y: y), MapPoint(x: bounds.maxX, y: y),
      ]
    }
    let places = try border.map {
      let place = try scene.places.lonLat($0)
      return MapPoint(x: place.lon, y: place.lat)
    }
    return MapBounds(places)!
  }
}

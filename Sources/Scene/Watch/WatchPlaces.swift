package import BergfriedCore
package import BergfriedCoverage
package import BergfriedGDAL
package import BergfriedWatchFile

/// Brings the places of a watch file into the terrain's frame, and knows what its names stand for.
package struct WatchPlaces {
  package let names: Gazetteer
  private let terrain: Terrain
  /// By the names of zones.
  private var areasOfZones: [String: [MapPolygon]] = [:]

  package init(_ terrain: Terrain, _ names: Gazetteer) {
    self.terrain = terrain
    self.names = names
  }

  /// Reads the area of a zone.
  ///
  /// - Parameter files: those that zones were read from.
  /// - Throws: ``Failure`` or `Failure` where it has none.
  package mutating func read(_ zone: Watch.Zone, from files: inout ZoneFiles) throws {
    let areas: [MapPolygon]
    switch zone.area {
    case .polygon(let corners): areas = [MapPolygon(outline: try corners.map(point))]
    case .named(let name): areas = try names.areas(named: name)
    case .file(let path, let feature):
      areas = try files.areas(of: path + (feature.map { "#" + $0 } ?? ""))
    }
    guard !areas.isEmpty else {
      throw Failure(.areaNone, "the zone '\(zone.name)' has no area: give it one")
    }
    areasOfZones[zone.name] = areas
  }

  /// The towers, each with the true north of its own place.
  package func towers(of watch: Watch) throws -> [Tower] {
    let placed = try watch.placedTowers(
      point: point, polygon: { areas($0)[0] }, named: { try target($0, in: watch) })
    return try placed.map { tower in
      var tower = tower
      tower.convergenceDegrees = try terrain.convergenceDegrees(x: tower.point.x, y: tower.point.y)
      return tower
    }
  }

  /// What a look at something of the map is pointed to.
  ///
  /// - Throws: ``Failure`` where the map has nothing of that name.
  package func target(_ name: String, in watch: Watch) throws -> Look.Target {
    switch names.meaning(of: name) {
    case .street(let street): return .street(street)
    case .spots(let name, let spots):
      return .point(try Gazetteer.point(of: spots, named: name))
    case nil:
      throw names.unknown(name, besides: watch.ownNames, Gazetteer.nothing)
    }
  }

  /// - Throws: ``Failure`` for what lies on no planet, so that distances could not be told.
  package func point(_ position: Watch.Position) throws -> MapPoint {
    switch position {
    case .frame(let point):
      guard max(point.x.magnitude, point.y.magnitude) <= 1e9 else {
        throw Failure(
          .placeNowhere,
          "\(Format.plain(point.x)),\(Format.plain(point.y)) lies nowhere: give x,y in metres")
      }
      return point
    case .geographic(let lon, let lat):
      let point = try terrain.point(lon: lon, lat: lat)
      return MapPoint(x: point.x, y: point.y)
    }
  }

  /// Where a place of the working frame lies on the earth.
  package func lonLat(_ point: MapPoint) throws -> (lon: Double, lat: Double) {
    guard let place = try terrain.lonLat(x: point.x, y: point.y) else {
      throw Failure(
        .terrainNoCRS,
        "nothing says where on the earth the terrain lies: give place.crs in the watch")
    }
    return place
  }

  /// The areas of one of the watch's zones.
  package func areas(_ zone: Watch.Zone) -> [MapPolygon] { areasOfZones[zone.name] ?? [] }
}

extension Watch {
  /// The names that stand for places of its own.
  package var ownNames: [String] { towers.map(\.name) + zones.map(\.name) }
}

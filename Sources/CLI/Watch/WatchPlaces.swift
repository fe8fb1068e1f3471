import BergfriedCoverage
import BergfriedDatum
import BergfriedGDAL
import BergfriedStreets
import BergfriedWatchFile

/// Brings the places of a watch file into the terrain's frame.
struct WatchPlaces {
  private let terrain: Terrain

  init(_ terrain: Terrain) { self.terrain = terrain }

  /// The towers, each with the true north of its own place.
  func towers(of watch: Watch) throws -> [Tower] {
    try watch.placedTowers(point: point, polygon: firstArea).map { tower in
      var tower = tower
      tower.convergenceDegrees = try terrain.convergenceDegrees(x: tower.point.x, y: tower.point.y)
      return tower
    }
  }

  func point(_ position: Watch.Position) throws -> MapPoint {
    switch position {
    case .frame(let point): return point
    case .geographic(let lon, let lat):
      let point = try terrain.point(lon: lon, lat: lat)
      return MapPoint(x: point.x, y: point.y)
    }
  }

  /// Where a place of the working frame lies on the earth.
  func lonLat(_ point: MapPoint) throws -> (lon: Double, lat: Double) {
    guard let place = try terrain.lonLat(x: point.x, y: point.y) else {
      throw CommandFailure(
        .badData, "nothing says where on the earth the terrain lies: give place.crs in the watch")
    }
    return place
  }

  func areas(_ zone: Watch.Zone) throws -> [MapPolygon] {
    switch zone.area {
    case .polygon(let corners): return [MapPolygon(outline: try corners.map(point))]
    case .file(let path, let feature):
      return try readZones(path + (feature.map { "#" + $0 } ?? ""), frame: terrain.crs)
    }
  }

  /// The area that a look at a zone points to.
  func firstArea(_ zone: Watch.Zone) throws -> MapPolygon {
    guard let area = try areas(zone).first else {
      throw CommandFailure(.badData, "the zone '\(zone.name)' has no area: give it one")
    }
    return area
  }

  /// A look points nowhere if its name is no tower's, no zone's and no street's.
  func checkLooks(_ watch: Watch, in town: Town) throws {
    let streets = Set(town.streets.ways.compactMap(\.name))
    for tower in watch.towers {
      for look in tower.telescopes.flatMap(\.looks) {
        guard case .street(let name) = look.target, !streets.contains(name) else { continue }
        throw CommandFailure(
          .badData,
          "a look from '\(tower.name)' is towards '\(name)', which is no tower, no zone and no "
            + "street of the map: check its spelling")
      }
    }
  }
}

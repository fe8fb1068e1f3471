import BergfriedCoverage
import BergfriedDatum
import BergfriedGDAL
import BergfriedStreets
import BergfriedWatchFile

/// Brings the places of a watch file into the terrain's frame.
struct WatchPlaces {
  private let terrain: Terrain

  init(_ terrain: Terrain) { self.terrain = terrain }

  func point(_ position: Watch.Position) throws -> MapPoint {
    switch position {
    case .xy(let x, let y): return MapPoint(x: x, y: y)
    case .lonLat(let lon, let lat):
      let point = try terrain.point(lon: lon, lat: lat)
      return MapPoint(x: point.x, y: point.y)
    }
  }

  func tower(_ tower: Watch.Tower, _ watch: Watch) throws -> Tower {
    Tower(
      name: tower.name, point: try point(tower.position), eye: tower.eye,
      telescopes: try tower.telescopes.map { written in
        var telescope = written.telescope
        telescope.looks = try written.looks.map { look in
          Look(target: try target(look.target, watch), times: look.times)
        }
        return telescope
      })
  }

  private func target(_ target: Watch.Look.Target, _ watch: Watch) throws -> Look.Target {
    switch target {
    case .direction(let azimuth, let pitch):
      return .direction(azimuthDegrees: azimuth, pitchDegrees: pitch)
    case .position(let position): return .point(try point(position))
    case .name(let name):
      if let tower = watch.towers.first(where: { $0.name == name }) {
        return .point(try point(tower.position))
      }
      return .street(name)
    }
  }

  /// The zones' areas by their names.
  func areas(of zones: [Watch.Zone]) throws -> [String: [MapPolygon]] {
    var areas: [String: [MapPolygon]] = [:]
    for zone in zones {
      switch zone.area {
      case .corners(let corners):
        areas[zone.name] = [MapPolygon(outline: try corners.map(point))]
      case .file(let reference):
        areas[zone.name] = try readZones(reference, frame: terrain.crs)
      }
    }
    return areas
  }

  /// A look points nowhere if its name is no tower's and no street's; one into a zone is never
  /// planned.
  func checkLooks(_ watch: Watch, in town: Town) throws {
    let streets = Set(town.streets.ways.compactMap(\.name))
    for tower in watch.towers {
      for look in tower.telescopes.flatMap(\.looks) {
        guard case .name(let name) = look.target,
          !watch.towers.contains(where: { $0.name == name }), !streets.contains(name)
        else { continue }
        if let zone = watch.zones.first(where: { $0.name == name }) {
          throw CommandFailure(
            .badData,
            "line \(look.line): \(look.key).towards: '\(name)' is a \(zone.kind.rawValue) zone, "
              + "and no look points there: take the look out, or name a street or a tower")
        }
        throw CommandFailure(
          .badData,
          "line \(look.line): \(look.key).towards: '\(name)' is no tower and no street of the map; "
            + "check its spelling")
      }
    }
  }
}

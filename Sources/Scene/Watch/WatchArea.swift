package import BergfriedCore
package import BergfriedGDAL
package import BergfriedOSM
package import BergfriedWatchFile

/// The part of the map and the terrain that a watch asks for, in the working frame.
package struct WatchArea {
  /// What streets must touch.
  package let polygons: [MapPolygon]
  /// What all else must touch: the area and the towers, since what stands between them hides too.
  package let clip: MapBounds
  /// The same in degrees; `nil` where nothing says where the terrain lies.
  package let box: DegreeBox?

  /// What stands just outside hides too.
  private static let marginMetres = 100.0
  /// So long are the straight parts of a box's sides at the most, in degrees.
  private static let stepDegrees = 0.05

  /// `nil` where the watch asks for all of its map.
  package init?(of watch: Watch, on terrain: Terrain) throws {
    guard let area = watch.place.area else { return nil }
    let places = WatchPlaces(terrain, Gazetteer(of: TownMap()))
    let crs = terrain.crs
    let towers = try watch.towers.map { try places.point($0.position) }
    switch area {
    case .box(let west, let south, let east, let north):
      let corners = Self.border(west: west, south: south, east: east, north: north)
      polygons = [MapPolygon(outline: try corners.map { try places.point($0) })]
    case .around(let metres):
      polygons = towers.map { Self.disc(around: $0, radiusMetres: metres) }
    case .file(let path, let feature):
      polygons = try readZones(path + (feature.map { "#" + $0 } ?? ""), frame: crs)
    }
    guard let bounds = MapBounds(polygons.flatMap(\.outline) + towers) else {
      throw Failure(
        .areaNoTower, "place.area is a distance around the towers, and there is no tower: add one")
    }
    clip = bounds.grown(byMetres: Self.marginMetres)
    box = try crs == nil ? nil : Self.box(of: clip, places)
  }

  private static func border(
    west: Double, south: Double, east: Double, north: Double
  ) -> [Watch.Position] {
    let width = east > west ? east - west : east + 360 - west
    func positions(_ count: Int, _ place: (Double) -> (Double, Double)) -> [Watch.Position] {
      (0..<count).map { index in
        let (lon, lat) = place(Double(index) / Double(count))
        return .geographic(lon: lon > 180 ? lon - 360 : lon, lat: lat)
      }
    }
    let across = max(Int((width / stepDegrees).rounded(.up)), 1)
    let along = max(Int(((north - south) / stepDegrees).rounded(.up)), 1)
    return positions(across) { (west + $0 * width, south) }
      + positions(along) { (west + width, south + $0 * (north - south)) }
      + positions(across) { (west + (1 - $0) * width, north) }
      + positions(along) { (west, north - $0 * (north - south)) }
  }

  /// A polygon that holds all so near to a point, and little more.
  private static func disc(around point: MapPoint, radiusMetres: Double) -> MapPolygon {
    let count = 64
    let reach = radiusMetres / Angle.direction(azimuthDegrees: 180 / Double(count)).north
    return MapPolygon(
      outline: (0..<count).map { index in
        let direction = Angle.direction(azimuthDegrees: 360 * Double(index) / Double(count))
        return MapPoint(x: point.x + reach * direction.east, y: point.y + reach * direction.north)
      })
  }

  /// A box in degrees that holds bounds of the frame.
  private static func box(of bounds: MapBounds, _ places: WatchPlaces) throws -> DegreeBox? {
    let steps = 32
    var points: [MapPoint] = []
    for index in 0...steps {
      let share = Double(index) / Double(steps)
      let x = bounds.minX + share * bounds.widthMetres
      let y = bounds.minY + share * bounds.heightMetres
      points += [
        MapPoint(x: x, y: bounds.minY), MapPoint(x: x, y: bounds.maxY),
        MapPoint(x: bounds.minX, y: y), MapPoint(x: bounds.maxX, y: y),
      ]
    }
    let degrees = try points.map { try places.lonLat($0) }
    let first = degrees[0].lon
    // Longitudes go on beyond 180 degrees from the first one's side.
    let lons = degrees.map { place -> Double in
      let off = place.lon - first
      return off > 180 ? place.lon - 360 : off < -180 ? place.lon + 360 : place.lon
    }
    let lats = degrees.map(\.lat)
    let (west, east) = (lons.min() ?? 0, lons.max() ?? 0)
    let (south, north) = (lats.min() ?? 0, lats.max() ?? 0)
    // Sides bulge between the points that were taken, and a pole may lie inside.
    let margin = (max(east - west, north - south) / Double(steps)) + 1e-6
    guard east - west + 2 * margin < 180, max(north, -south) + margin < 89 else { return nil }
    func wrapped(_ lon: Double) -> Double { lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon }
    return DegreeBox(
      west: wrapped(west - margin), south: south - margin, east: wrapped(east + margin),
      north: north + margin)
  }
}

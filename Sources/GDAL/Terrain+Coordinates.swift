import BergfriedCore

extension Terrain {
  /// Brings a position from the raster's own coordinates into the working frame.
  ///
  /// The same position unless the terrain is warped. For a geographic raster `ownX` is a
  /// longitude and `ownY` a latitude.
  public func point(ownX: Double, ownY: Double) throws -> (x: Double, y: Double) {
    guard isWarped, let own = source.crs, let working = grid.crs else { return (ownX, ownY) }
    let way = try transforms.ownToWorking ?? CoordinateTransform(from: own, to: working)
    transforms.ownToWorking = way
    guard let point = way.point(x: ownX, y: ownY) else {
      throw unreachable(x: ownX, y: ownY, "\(own.name)", working)
    }
    return point
  }

  /// Brings a position from longitude and latitude (WGS 84 on the earth) into the working frame.
  public func point(lon: Double, lat: Double) throws -> (x: Double, y: Double) {
    guard let working = grid.crs, !working.isLocal else {
      throw Failure(
        .terrainUnplaced,
        saying: """
          \(path) has no place on earth, so longitude and latitude lead nowhere in it; use its own \
          coordinates, or say where it is with \(setting: .crs, "EPSG:…")
          """)
    }
    let way =
      try transforms.lonLatToWorking ?? workingToLonLat(working).inverse()
      ?? CoordinateTransform(from: working.lonLat(), to: working)
    transforms.lonLatToWorking = way
    guard lat.magnitude <= 90, let point = way.point(x: lon, y: lat) else {
      throw unreachable(x: lon, y: lat, "longitude and latitude", working)
    }
    return point
  }

  /// Longitude and latitude (WGS 84 on the earth) of a working position; `nil` where the terrain
  /// has no place on any body.
  public func lonLat(x: Double, y: Double) throws -> (lon: Double, lat: Double)? {
    guard let working = grid.crs, !working.isLocal else { return nil }
    guard let point = try workingToLonLat(working).point(x: x, y: y) else {
      throw Failure(.placeNowhere, "the position \(x), \(y) is nowhere on earth in \(working.name)")
    }
    return (lon: point.x, lat: point.y)
  }

  /// The azimuth of grid north from true north at a working position, in degrees clockwise.
  ///
  /// An azimuth from true north less this is one from grid north. Found by a step of some 50 m
  /// along true north through PROJ; 0 where the terrain has no place on earth.
  public func convergenceDegrees(x: Double, y: Double) throws -> Double {
    guard let place = try lonLat(x: x, y: y) else { return 0 }
    let step = 0.00025
    let south = try point(lon: place.lon, lat: max(place.lat - step, -90))
    let north = try point(lon: place.lon, lat: min(place.lat + step, 90))
    let trueNorth = Angle.azimuthDegrees(east: north.x - south.x, north: north.y - south.y)
    return trueNorth > 180 ? 360 - trueNorth : -trueNorth
  }

  private func workingToLonLat(_ working: SpatialReference) throws -> CoordinateTransform {
    let way =
      if let known = transforms.workingToLonLat {
        known
      } else if isWarped {
        try CoordinateTransform(from: working, to: working.lonLat())
      } else {
        try source.toLonLat(from: working)
      }
    transforms.workingToLonLat = way
    return way
  }

  private func unreachable(
    x: Double, y: Double, _ frame: String, _ working: SpatialReference
  ) -> Failure {
    Failure(
      .placeNowhere,
      "the position \(x), \(y) (\(frame)) cannot be brought into \(working.name)")
  }
}

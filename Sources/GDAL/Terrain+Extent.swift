public import BergfriedCore

extension Terrain {
  /// Whether the raster's own coordinates are degrees of longitude and latitude.
  public var isInDegrees: Bool { source.crs?.isGeographic ?? false }

  /// Where the raster lies in its own coordinates, as ``point(ownX:ownY:)`` takes them.
  public var ownBounds: MapBounds {
    let (columns, rows) = (Double(source.shape.columns), Double(source.shape.rows))
    let corners = [(0, 0), (columns, 0), (0, rows), (columns, rows)].map { column, row in
      MapPoint(
        x: source.steps[0] + column * source.steps[1] + row * source.steps[2],
        y: source.steps[3] + column * source.steps[4] + row * source.steps[5])
    }
    return MapBounds(corners)!
  }

  /// Between which longitudes and latitudes the raster lies, by points along its border.
  ///
  /// - Returns: `nil` where it has no place on earth.
  /// - Throws: `Failure` where its border has none.
  public func lonLatBounds() throws -> MapBounds? {
    let own = bounds
    let shares = stride(from: 0.0, through: 1, by: 0.125)
    let border = shares.flatMap { share -> [(x: Double, y: Double)] in
      let x = own.minX + share * own.widthMetres
      let y = own.minY + share * own.heightMetres
      return [(x, own.minY), (x, own.maxY), (own.minX, y), (own.maxX, y)]
    }
    let places = try border.compactMap { try lonLat(x: $0.x, y: $0.y) }
    return MapBounds(places.map { MapPoint(x: $0.lon, y: $0.lat) })
  }
}

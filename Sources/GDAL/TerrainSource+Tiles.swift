import CGDAL

extension TerrainSource {
  /// Several rasters as one.
  convenience init(tiles: [String], options: TerrainOptions) throws {
    let opened = try tiles.map {
      try (path: $0, dataset: Dataset.open($0.isWebAddress ? "/vsicurl/" + $0 : $0, as: .raster))
    }
    let unit = try Self.commonUnit(of: opened, options)
    let mosaic = try Self.mosaic(of: opened)
    var options = options
    // A mosaic does not keep the tiles' unit.
    if options.verticalUnit == nil { options.verticalUnit = unit }
    try self.init(
      path: "\(tiles[0]) and \(tiles.count - 1) more", dataset: mosaic, options: options)
  }

  /// Checks that the tiles fit together.
  ///
  /// - Returns: the unit that all their heights are in; `nil` where it does not matter.
  private static func commonUnit(
    of tiles: [(path: String, dataset: Dataset)], _ options: TerrainOptions
  ) throws -> VerticalUnit? {
    var first: (crs: SpatialReference?, metres: Double)?
    for tile in tiles {
      let header = RasterHeader(path: tile.path, dataset: tile.dataset)
      let crs = try header.crs(options).crs
      let metres = try header.heightUnit(header.band(options.band), crs: crs, options).metres
      guard let model = first else {
        first = (crs?.horizontal(), metres)
        continue
      }
      let isSame =
        switch (model.crs, crs?.horizontal()) {
        case (let one?, let other?): one.isSame(as: other)
        case (nil, nil): true
        default: false
        }
      guard isSame else {
        throw GDALError(
          .badData,
          "\(tile.path) is in \(crs?.name ?? "plain metres"), but \(tiles[0].path) in "
            + "\(model.crs?.name ?? "plain metres"); bring it there first with: gdalwarp "
            + "-r bilinear -t_srs EPSG:… \(tile.path.shellWord) "
            + tile.path.tiffName(adding: "warped").shellWord)
      }
      guard model.metres == metres else {
        throw GDALError(
          .badData,
          "\(tile.path) and \(tiles[0].path) do not have their heights in the same unit; "
            + "convert one, or say --vertical-unit if the files are wrong")
      }
    }
    return VerticalUnit.allCases.first { $0.metres == first?.metres }
  }

  private static func mosaic(of tiles: [(path: String, dataset: Dataset)]) throws -> Dataset {
    try ErrorLog.recording { log in
      let words = StringList(["-strict", "-resolution", "highest"])
      let options = words.withItems { GDALBuildVRTOptionsNew($0, nil) }
      defer { GDALBuildVRTOptionsFree(options) }
      var handles: [GDALDatasetH?] = tiles.map(\.dataset.handle)
      let count = Int32(handles.count)
      let view = withExtendedLifetime(tiles) {
        GDALBuildVRT("", count, &handles, nil, options, nil)
      }
      guard let view else {
        throw GDALError(
          .badData,
          "\(tiles[0].path) and \(count - 1) more do not fit together as one raster\(log.reason)")
      }
      // The view holds on to the tiles itself.
      return Dataset(owning: view)
    }
  }
}

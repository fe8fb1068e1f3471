import BergfriedCore
import BergfriedSurface
import CGDAL

extension TerrainSource {
  /// Several rasters as one, whatever types and values for missing heights they have. Where none
  /// lies heights are unknown.
  convenience init(tiles: [String], options: TerrainOptions) throws {
    let bands = try tiles.map { path in
      let place = Self.place(of: path)
      let dataset = try Dataset.open(place, as: .raster)
      return try HeightBand(path: place, dataset: dataset, options: options)
    }
    try Self.check(bands)
    let first = bands[0]
    let isScaledAlike = bands.allSatisfy { $0.scale == first.scale && $0.offset == first.offset }
    let turns = try Self.turns(of: bands)
    let views = try zip(bands, turns).map { band, turn in
      var view = try VirtualRaster.plain(band, isScaled: !isScaledAlike)
      view.movedEast = turn
      // Systems that are the same may be written otherwise.
      view.crs = first.crs?.horizontal()
      return (path: band.path, dataset: try view.open())
    }
    var decoding = first.decoding
    decoding.hasMask = false
    decoding.missing.append(.value(Surface.unknown))
    if !isScaledAlike { (decoding.factor, decoding.shift) = (first.metres, 0) }
    try self.init(
      HeightBand(
        path: "\(tiles[0]) and \(tiles.count - 1) more", dataset: try Self.mosaic(of: views),
        like: first, decoding: decoding,
        // What is true of one tile is of most.
        warnings: bands.first { !$0.warnings.isEmpty }?.warnings ?? []))
  }

  /// Checks that tiles fit together.
  private static func check(_ bands: [HeightBand]) throws {
    let model = bands[0]
    for band in bands {
      let isSame =
        switch (model.crs?.horizontal(), band.crs?.horizontal()) {
        case (let one?, let other?): one.isSame(as: other)
        case (nil, nil): true
        default: false
        }
      guard isSame else {
        throw Failure(
          .terrainFramesDiffer,
          "\(band.path) is in \(band.crs?.name ?? "plain metres"), but \(model.path) in "
            + "\(model.crs?.name ?? "plain metres"); bring it there first with: gdalwarp "
            + "-r bilinear -t_srs EPSG:… \(band.path.shellWord) "
            + band.path.tiffName(adding: "warped").shellWord)
      }
      guard model.metres == band.metres else {
        throw Failure(
          .terrainUnitsDiffer,
          saying: """
            \(band.path) and \(model.path) do not have their heights in the same unit; convert \
            one, or say \(setting: .verticalUnit) if the files are wrong
            """)
      }
    }
  }

  /// What is added to the longitudes of tiles so that those on both sides of 180° lie together.
  private static func turns(of bands: [HeightBand]) throws -> [Double] {
    guard let crs = bands[0].crs, crs.isGeographic, crs.isInDegrees else {
      return bands.map { _ in 0 }
    }
    let spans = try bands.map { band in
      let header = RasterHeader(path: band.path, dataset: band.dataset)
      let (steps, shape) = try (header.steps(), header.shape())
      let east = steps[0] + steps[1] * Double(shape.columns)
      return min(steps[0], east)...max(steps[0], east)
    }
    return TileTurns(of: spans).degrees
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
        throw Failure(
          .terrainTilesApart,
          "\(tiles[0].path) and \(count - 1) more do not fit together as one raster\(log.reason)")
      }
      // The view holds on to the tiles itself.
      return Dataset(owning: view)
    }
  }
}

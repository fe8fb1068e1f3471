import BergfriedCore
import BergfriedSurface
import CGDAL

extension TerrainSource {
  /// A view of the raster in another frame or in other cells, and what it is a view of.
  ///
  /// The cells are square, of the size that keeps as many of them along the diagonal as the raster
  /// had (GDAL's suggestion), or of the size asked for, their corners at multiples of it. Only the
  /// view's grid is used: heights come from ``OwnRows``, interpolated, or averaged where cells are
  /// twice as wide or more. (GDAL would widen what it interpolates between where cells grow, which
  /// shaves off summits, by how much depending on the block read, and fills half a cell of missing
  /// heights.)
  func warped(_ warp: Warp) throws -> (datasets: [Dataset], isAveraged: Bool) {
    try ErrorLog.recording { log in
      let plain = try selectedBand(warp.part, log)
      let frame = warp.frame.map { ["-t_srs", $0.wkt] } ?? []
      var view = try view(of: plain, frame, warp, log)
      var isAveraged = false
      if let side = warp.cellSide {
        isAveraged = side >= 2 * Self.cellSide(of: view)
        let grid = ["-tr", "\(side)", "\(side)", "-tap"]
        view = try self.view(of: plain, frame + grid, warp, log)
      }
      return ([view, plain], isAveraged)
    }
  }

  private static func cellSide(of dataset: Dataset) -> Double {
    var steps = [Double](repeating: 0, count: 6)
    GDALGetGeoTransform(dataset.handle, &steps)
    return min(steps[1].magnitude, steps[5].magnitude)
  }

  private func view(
    of plain: Dataset, _ words: [String], _ warp: Warp, _ log: ErrorLog
  ) throws -> Dataset {
    let arguments = StringList(["-of", "VRT"] + words)
    let options = arguments.withItems { GDALWarpAppOptionsNew($0, nil) }
    defer { GDALWarpAppOptionsFree(options) }
    var sources: [GDALDatasetH?] = [plain.handle]
    if let view = GDALWarp("", nil, 1, &sources, options, nil) { return Dataset(owning: view) }
    guard let frame = warp.frame else {
      throw Failure(
        .terrainCannotWarp,
        "\(path): the raster cannot be laid into cells of that size\(log.reason)")
    }
    throw Failure(
      .terrainCannotWarp,
      saying: """
        \(path): the raster cannot be warped to \(frame.name); if it reaches far beyond that \
        zone, name the one of the place watched with \(setting: .frame, "EPSG:…")\(log.reason)
        """)
  }

  /// A view of part of the raster with one band and the mask that goes with it.
  private func selectedBand(_ part: GridWindow, _ log: ErrorLog) throws -> Dataset {
    var words = ["-of", "VRT", "-b", "\(bandNumber)"]
    words += crs.map { ["-a_srs", $0.wkt] } ?? []
    words += ["-srcwin", "\(part.column)", "\(part.row)"]
    words += ["\(part.shape.columns)", "\(part.shape.rows)"]
    words += decoding.hasMask ? ["-mask", "mask,\(bandNumber)"] : []
    let arguments = StringList(words)
    let options = arguments.withItems { GDALTranslateOptionsNew($0, nil) }
    defer { GDALTranslateOptionsFree(options) }
    guard let view = GDALTranslate("", dataset.handle, options, nil) else {
      throw Failure(.terrainDamaged, "\(path): band \(bandNumber) cannot be read\(log.reason)")
    }
    return Dataset(owning: view)
  }
}

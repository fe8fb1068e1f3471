import BergfriedDatum
import BergfriedSurface
import CGDAL

extension TerrainSource {
  /// The raster in another frame, worked out block by block as it is read.
  ///
  /// A height is interpolated between the four nearest of the file. (GDAL would widen that where
  /// cells grow, which shaves off summits, by how much depending on the block read.) The cells are
  /// square, of the size that keeps as many of them along the diagonal as the raster had (GDAL's
  /// suggestion). The position of a cell is right to a thousandth of one, which takes two thirds
  /// of the time of working out each.
  func warped(_ warp: Warp, noData: Double?) throws -> [Dataset] {
    try ErrorLog.recording { log in
      guard let crs else { preconditionFailure("a raster without a place cannot be warped") }
      let plain = try selectedBand(warp.part, crs: crs, noData: noData, log)
      let missing = String(Surface.unknown)
      let arguments = StringList(
        ["-of", "VRT", "-r", "bilinear", "-wo", "XSCALE=1", "-wo", "YSCALE=1", "-et", "0.001"]
          + ["-t_srs", warp.frame.wkt, "-wo", "NUM_THREADS=ALL_CPUS"]
          + ["-ot", "Float32", "-wt", "Float32", "-dstnodata", missing])
      let options = arguments.withItems { GDALWarpAppOptionsNew($0, nil) }
      defer { GDALWarpAppOptionsFree(options) }
      var sources: [GDALDatasetH?] = [plain.handle]
      guard let warped = GDALWarp("", nil, 1, &sources, options, nil) else {
        throw GDALError(
          .badData,
          "\(path): the raster cannot be warped to \(warp.frame.name); if it reaches far beyond "
            + "that zone, name the one of the place watched with --frame EPSG:…\(log.reason)")
      }
      return [Dataset(owning: warped), plain]
    }
  }

  /// A view of part of the raster with one band, the mask that goes with it and what the user said.
  private func selectedBand(
    _ part: GridWindow, crs: SpatialReference, noData: Double?, _ log: ErrorLog
  ) throws -> Dataset {
    var words = ["-of", "VRT", "-b", "\(bandNumber)", "-a_srs", crs.wkt]
    words += ["-srcwin", "\(part.column)", "\(part.row)"]
    words += ["\(part.shape.columns)", "\(part.shape.rows)"]
    words += decoding.hasMask ? ["-mask", "mask,\(bandNumber)"] : []
    words += noData.map { ["-a_nodata", "\($0)"] } ?? []
    let arguments = StringList(words)
    let options = arguments.withItems { GDALTranslateOptionsNew($0, nil) }
    defer { GDALTranslateOptionsFree(options) }
    guard let view = GDALTranslate("", dataset.handle, options, nil) else {
      throw GDALError(.badData, "\(path): band \(bandNumber) cannot be read\(log.reason)")
    }
    return Dataset(owning: view)
  }
}

import BergfriedDatum
import BergfriedSurface
import CGDAL

extension TerrainSource {
  /// The raster in another frame, worked out block by block as it is read.
  ///
  /// Bilinear, with square cells of the size that keeps the raster's diagonal at as many cells as
  /// it had (GDAL's suggestion). The position of a cell is right to a hundredth of one.
  func warped(to frame: SpatialReference, noData: Double?) throws -> [Dataset] {
    try ErrorLog.recording { log in
      guard let crs else { preconditionFailure("a raster without a place cannot be warped") }
      let plain = try selectedBand(crs: crs, noData: noData, log)
      let missing = String(Surface.unknown)
      let arguments = StringList([
        "-of", "VRT", "-r", "bilinear", "-t_srs", frame.wkt, "-ot", "Float32", "-wt", "Float32",
        "-dstnodata", missing, "-et", "0.01", "-wo", "NUM_THREADS=ALL_CPUS",
      ])
      let options = arguments.withItems { GDALWarpAppOptionsNew($0, nil) }
      defer { GDALWarpAppOptionsFree(options) }
      var sources: [GDALDatasetH?] = [plain.handle]
      guard let warped = GDALWarp("", nil, 1, &sources, options, nil) else {
        throw GDALError(
          .badData,
          "\(path): the raster cannot be warped to \(frame.name); if it reaches far beyond "
            + "that zone, name the one of the place watched with --frame EPSG:…\(log.reason)")
      }
      return [Dataset(owning: warped), plain]
    }
  }

  /// A view of the raster with one band, the mask that goes with it and what the user said.
  private func selectedBand(
    crs: SpatialReference, noData: Double?, _ log: ErrorLog
  ) throws -> Dataset {
    var words = ["-of", "VRT", "-b", "\(bandNumber)", "-a_srs", crs.wkt]
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

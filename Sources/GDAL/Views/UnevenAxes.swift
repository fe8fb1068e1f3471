import BergfriedCore
import CGDAL

/// Finds axes of netCDF, HDF and Zarr whose coordinates are not evenly spaced, which GDAL lays out
/// evenly all the same (netCDF with no more than a warning).
enum UnevenAxes {
  /// - Throws: `badData` for a raster on such an axis.
  static func refuse(_ dataset: Dataset, path: String) throws {
    guard let driver = GDALGetDatasetDriver(dataset.handle),
      kinds.contains(String(cString: GDALGetDriverShortName(driver))),
      let files = GDALGetFileList(dataset.handle)
    else { return }
    defer { CSLDestroy(files) }
    guard let file = files[0] else { return }
    let sizes = [GDALGetRasterXSize(dataset.handle), GDALGetRasterYSize(dataset.handle)]
    try ErrorLog.recording { _ in
      let flags = UInt32(GDAL_OF_MULTIDIM_RASTER)
      guard let whole = GDALOpenEx(file, flags, nil, nil, nil) else { return }
      defer { GDALClose(whole) }
      guard let group = GDALDatasetGetRootGroup(whole) else { return }
      defer { GDALGroupRelease(group) }
      var count = 0
      guard let dimensions = GDALGroupGetDimensions(group, &count, nil) else { return }
      defer { GDALReleaseDimensions(dimensions, count) }
      for index in 0..<count {
        guard let axis = dimensions[index], GDALDimensionGetType(axis).isHorizontal,
          sizes.contains(Int32(clamping: GDALDimensionGetSize(axis))),
          let range = steps(of: axis)
        else { continue }
        throw Failure(
          .terrainUnevenAxes,
          "\(path): its \(String(cString: GDALDimensionGetName(axis))) is not evenly spaced (steps "
            + "of \(Float(range.lowerBound)) to \(Float(range.upperBound))), so that heights would "
            + "lie at wrong places; interpolate it to even steps first, as with interp of Python's "
            + "xarray")
      }
    }
  }

  private static let kinds: Set = ["netCDF", "HDF5", "HDF5Image", "HDF4", "HDF4Image", "Zarr"]
  /// How much steps may differ, as a share of them, before places are wrong.
  private static let evenShare = 0.02

  /// Between which lengths an axis steps; `nil` where it steps evenly, or nobody knows.
  private static func steps(of axis: GDALDimensionH) -> ClosedRange<Double>? {
    guard let array = GDALDimensionGetIndexingVariable(axis) else { return nil }
    defer { GDALMDArrayRelease(array) }
    let count = Int(GDALDimensionGetSize(axis))
    guard count > 2, GDALMDArrayGetDimensionCount(array) == 1 else { return nil }
    let type = GDALExtendedDataTypeCreate(GDT_Float64)
    defer { GDALExtendedDataTypeRelease(type) }
    var (start, length, step, stride) = (UInt64(0), count, Int64(1), Int64(1))
    var values = [Double](repeating: 0, count: count)
    let isRead = values.withUnsafeMutableBytes { buffer in
      GDALMDArrayRead(
        array, &start, &length, &step, &stride, type, buffer.baseAddress, buffer.baseAddress,
        buffer.count)
    }
    guard isRead != 0 else { return nil }
    let steps = zip(values, values.dropFirst()).map { ($1 - $0).magnitude }
    let mean = (values[count - 1] - values[0]).magnitude / Double(count - 1)
    let (least, most) = (steps.min()!, steps.max()!)
    // Single precision is not exact, and adds up over an axis.
    guard most - least > evenShare * mean + 1e-6 * values.map(\.magnitude).max()! else {
      return nil
    }
    return least...most
  }
}

extension UnsafePointer<CChar>? {
  fileprivate var isHorizontal: Bool {
    guard let self else { return false }
    return String(cString: self).hasPrefix("HORIZONTAL")
  }
}

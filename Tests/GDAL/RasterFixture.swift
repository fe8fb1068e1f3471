import CGDAL

/// A small raster made through GDAL itself, for tests to open.
struct RasterFixture {
  var columns = 4
  var rows = 3
  /// Row by row; by default 0, 1, 2 … 999, 0, 1 …
  var values: [Double]?
  var type = GDT_Float32
  var bands: Int32 = 1
  var steps: [Double]? = [500_000, 10, 0, 5_200_000, 0, -10]
  var crs: String? = "EPSG:32632"
  var noData: Double?
  var unit: String?
  var scale: Double?
  var offset: Double?
  /// 0 where there is no height; a mask for all bands.
  var mask: [UInt8]?
  var options: [String] = []
  /// Of each band, where they differ; instead of ``values``.
  var bandValues: [[Double]]?
  /// What each band is, as far as it is said.
  var colours: [GDALColorInterp] = []

  /// Writes the raster as a GeoTIFF and gives its path.
  func write(_ name: String = "terrain.tif", in scratch: Scratch) -> String {
    let path = scratch.path(name)
    let driver = GDALGetDriverByName("GTiff")
    let list = options.reduce(nil) { CSLAddString($0, $1) }
    defer { CSLDestroy(list) }
    let dataset = GDALCreate(
      driver, path, Int32(columns), Int32(rows), bands, type, list)!
    defer { GDALClose(dataset) }
    if var steps { GDALSetGeoTransform(dataset, &steps) }
    if let crs {
      let system = OSRNewSpatialReference(nil)
      OSRSetFromUserInput(system, crs)
      GDALSetSpatialRef(dataset, system)
      OSRDestroySpatialReference(system)
    }
    let band = GDALGetRasterBand(dataset, 1)!
    if let noData { GDALSetRasterNoDataValue(band, noData) }
    if let unit { GDALSetRasterUnitType(band, unit) }
    if let scale { GDALSetRasterScale(band, scale) }
    if let offset { GDALSetRasterOffset(band, offset) }
    var cells = values ?? (0..<(columns * rows)).map { Double($0 % 1000) }
    precondition(cells.count == columns * rows, "\(cells.count) values")
    for number in 1...bands {
      if let bandValues { cells = bandValues[Int(number) - 1] }
      write(&cells, GDT_Float64, to: GDALGetRasterBand(dataset, number)!)
    }
    for (number, colour) in zip(Int32(1)..., colours) {
      GDALSetRasterColorInterpretation(GDALGetRasterBand(dataset, number)!, colour)
    }
    if var mask {
      GDALCreateDatasetMaskBand(dataset, GMF_PER_DATASET)
      write(&mask, GDT_Byte, to: GDALGetMaskBand(band))
    }
    return path
  }

  private func write(
    _ cells: UnsafeMutableRawPointer, _ type: GDALDataType, to band: GDALRasterBandH
  ) {
    let result = GDALRasterIO(
      band, GF_Write, 0, 0, Int32(columns), Int32(rows), cells, Int32(columns), Int32(rows), type,
      0, 0)
    precondition(result == CE_None, "the fixture cannot be written")
  }
}

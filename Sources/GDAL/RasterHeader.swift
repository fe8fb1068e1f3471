import BergfriedCore
import CGDAL

/// What an open raster says about itself before any height is read, or why it makes no terrain.
struct RasterHeader {
  let path: String
  let dataset: Dataset

  /// Why the file makes no terrain, after its name.
  func refuse(_ code: ErrorCode, _ text: Wording) -> Failure {
    Failure(code, saying: "\(path): \(text)")
  }

  /// - Throws: where there is no such band or its numbers are no heights.
  func band(_ number: Int) throws -> GDALRasterBandH {
    let count = Int(GDALGetRasterCount(dataset.handle))
    guard count > 0 else {
      throw refuse(.terrainNoRaster, "the file holds no raster band\(innerRasters())")
    }
    guard (1...count).contains(number) else {
      throw Failure(
        .terrainNoBand,
        "\(path): there is no band \(number), the file has "
          + (count == 1 ? "one band" : "bands 1 to \(count)"))
    }
    guard let band = GDALGetRasterBand(dataset.handle, Int32(number)) else {
      throw refuse(.terrainDamaged, "band \(number) cannot be read")
    }
    guard GDALDataTypeIsComplex(GDALGetRasterDataType(band)) == 0 else {
      throw refuse(.terrainComplex, "band \(number) holds complex numbers, which are no heights")
    }
    return band
  }

  /// Names the rasters of a file that holds several, such as netCDF.
  private func innerRasters() -> String {
    guard let items = GDALGetMetadata(dataset.handle, "SUBDATASETS") else { return "" }
    let names = (0..<Int(CSLCount(items))).compactMap { items[$0].map { String(cString: $0) } }
      .filter { $0.contains("_NAME=") }
      .compactMap { $0.split(separator: "=", maxSplits: 1).last }
    return " of its own; name one of those in it: " + names.prefix(10).joined(separator: ", ")
  }

  func shape() throws -> GridShape {
    let columns = Int(GDALGetRasterXSize(dataset.handle))
    let rows = Int(GDALGetRasterYSize(dataset.handle))
    guard columns > 0, rows > 0 else {
      throw refuse(.terrainSize, "a raster of \(columns) x \(rows) cells holds no heights")
    }
    // Positions in storage are counted in bytes, four to a cell.
    guard !columns.multipliedReportingOverflow(by: rows * 4).overflow else {
      throw refuse(
        .terrainSize, "\(columns) x \(rows) cells are more than a machine can address")
    }
    return GridShape(columns: columns, rows: rows)
  }

  func steps() throws -> [Double] {
    var steps = [Double](repeating: 0, count: 6)
    guard GDALGetGeoTransform(dataset.handle, &steps) == CE_None else {
      let isTied = GDALGetGCPCount(dataset.handle) > 0
      let output = path.tiffName(adding: "placed").shellWord
      throw refuse(
        .terrainNoPosition,
        isTied
          ? """
          the raster is only tied to control points; lay it into a grid with: \
          gdalwarp -r bilinear \(path.shellWord) \(output)
          """
          : """
          the raster has no position; give it one with: gdal_translate -a_ullr \
          LEFT TOP RIGHT BOTTOM -a_srs EPSG:… \(path.shellWord) \(output)
          """)
    }
    guard steps.allSatisfy({ $0.isFinite }),
      steps[1] * steps[5] - steps[2] * steps[4] != 0
    else { throw refuse(.terrainDamagedPosition, "the raster's position is damaged: \(steps)") }
    return steps
  }

  /// Whether the file names a coordinate system.
  var namesFrame: Bool {
    GDALGetSpatialRef(dataset.handle).map { !SpatialReference(copying: $0).isUndefined } ?? false
  }

  /// The coordinate system of the file, or else the user's; `nil` where plain metres are assumed.
  func crs(_ options: TerrainOptions) throws -> (crs: SpatialReference?, warnings: [Wording]) {
    let given = try options.crs.map { try SpatialReference($0, of: .crs) }
    let own = GDALGetSpatialRef(dataset.handle).map { SpatialReference(copying: $0) }
    if let own, !own.isUndefined {
      guard !own.isGeocentric else {
        throw refuse(
          .terrainGeocentric,
          "its coordinates are geocentric (\(own.name)), which no raster map has")
      }
      let isIgnored = given.map { !$0.horizontal().isSame(as: own.horizontal()) } ?? false
      return (
        own, isIgnored ? ["\(path) says it is in \(own.name); \(setting: .crs) is ignored"] : []
      )
    }
    if let given { return (given, []) }
    guard options.assumesMetres else {
      throw refuse(
        .terrainNoCRS,
        """
        the file names no coordinate system; say \(setting: .crs, "EPSG:…") if you know it, or \
        \(setting: .assumesMetres) if its coordinates are plain metres
        """)
    }
    return (nil, [])
  }
}

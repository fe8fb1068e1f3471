import BergfriedCore
import CGDAL

extension RasterFile {
  private var driverName: String {
    switch format {
    case .cog: "COG"
    case .plainTiff: "GTiff"
    case .driver(let name): name
    }
  }

  func driver() throws -> GDALDriverH {
    GDALLibrary.start()
    let name = driverName
    guard let driver = GDALGetDriverByName(name), has(driver, GDAL_DCAP_RASTER) else {
      throw Failure(
        .outputFormat,
        "GDAL has no raster driver '\(name)' here; gdalinfo --formats lists those it has")
    }
    guard has(driver, GDAL_DCAP_CREATECOPY) || has(driver, GDAL_DCAP_CREATE) else {
      throw Failure(
        .outputFormat,
        "GDAL's driver \(name) only reads; gdalinfo --formats lists those that write (rw)")
    }
    return driver
  }

  /// Whether the driver can read what it wrote.
  func driverReads() throws -> Bool { has(try driver(), GDAL_DCAP_OPEN) }

  private func has(_ driver: GDALDriverH, _ capability: String) -> Bool {
    GDALGetMetadataItem(driver, capability, nil) != nil
  }

  /// The format's own options with the caller's laid over them.
  func allOptions() throws -> [String] {
    for option in creationOptions {
      guard let sign = option.firstIndex(of: "="), sign > option.startIndex else {
        throw Failure(.outputCreation, "'\(option)' is no creation option; write NAME=VALUE")
      }
    }
    let chosen = Set(creationOptions.map(name(of:)))
    return formatOptions.filter { !chosen.contains(name(of: $0)) } + creationOptions
  }

  private func name(of option: String) -> String {
    String(option.prefix { $0 != "=" }).uppercased()
  }

  private var formatOptions: [String] {
    switch format {
    case .cog:
      [
        "COMPRESS=DEFLATE", "PREDICTOR=\(suitsPrediction ? "YES" : "NO")",
        "OVERVIEW_RESAMPLING=NEAREST", "NUM_THREADS=ALL_CPUS", "BIGTIFF=IF_SAFER",
      ]
    case .plainTiff:
      ["TILED=YES", "BIGTIFF=IF_SAFER"]
    case .driver("GPKG") where values.type == GDT_Byte:
      // Else tiles that are full all over become JPEGs, which change values.
      ["TILE_FORMAT=PNG"]
    case .driver("KMLSUPEROVERLAY"):
      // Else unknown ground is black.
      ["FORMAT=PNG"]
    case .driver:
      []
    }
  }

  /// Heights and angles run on from cell to cell; masks and sets of bits do not.
  private var suitsPrediction: Bool {
    if case .floats = values { true } else { false }
  }
}

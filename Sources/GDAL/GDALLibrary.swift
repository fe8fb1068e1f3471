import CGDAL

/// The version of the GDAL library in use, such as `3.6.2`.
public var gdalVersion: String {
  GDALLibrary.start()
  return String(cString: GDALVersionInfo("RELEASE_NAME"))
}

/// The C library, made ready once per process.
enum GDALLibrary {
  private static let readiness: Void = {
    GDALAllRegister()
    // Its reader loses what stands in another order than it expects; libosmium reads those files.
    if let driver = GDALGetDriverByName("OSM") { GDALDeregisterDriver(driver) }
    // Reading leaves no notes of GDAL's own beside a compressed file.
    CPLSetConfigOption("CPL_VSIL_GZIP_WRITE_PROPERTIES", "NO")
    // GDAL's own worker threads report here; what concerns one piece of work is kept by ErrorLog.
    CPLSetErrorHandler(CPLQuietErrorHandler)
  }()

  /// Registers the drivers and silences GDAL's own printing. Every entry point calls it.
  static func start() {
    readiness
  }
}

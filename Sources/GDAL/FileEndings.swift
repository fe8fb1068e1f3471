import CGDAL

/// Which of GDAL's drivers writes files of which ending.
///
/// Several may; then what people mean by the ending counts, or else the first. Not counted are
/// drivers that keep a file's content elsewhere, and those that change what is written.
public struct FileEndings: Sendable {
  /// Of the drivers that write rasters.
  public static let rasters = FileEndings(
    kind: GDAL_DCAP_RASTER,
    usual: [
      "tif": "COG", "tiff": "COG", "img": "HFA", "asc": "AAIGrid", "png": "PNG",
      "kmz": "KMLSUPEROVERLAY", "nc": "netCDF", "gpkg": "GPKG", "bil": "EHdr", "xyz": "XYZ",
    ],
    unfit: [
      "VRT", "MEM", "JPEG", "WEBP", "JP2OpenJPEG", "JP2ECW", "JP2KAK", "JPEG2000", "PDF", "BLX",
      "CTable2", "NTv2", "NTv1", "GTX", "USGSDEM", "DTED", "SRTMHGT", "LCP", "HF2", "CALS", "NITF",
      "BYN", "Rasterlite", "PDS4", "ISIS3", "VICAR", "GRIB", "BAG", "FITS",
    ])

  /// Of the drivers that write features.
  public static let vectors = FileEndings(
    kind: GDAL_DCAP_VECTOR,
    usual: [
      "fgb": "FlatGeobuf", "shp": "ESRI Shapefile", "csv": "CSV", "kml": "KML",
      "kmz": "LIBKML", "gml": "GML", "sqlite": "SQLite",
    ],
    unfit: ["Memory", "PDF", "GPX", "PGDUMP", "GPSBabel", "S57", "VDV", "Geoconcept", "DXF", "DGN"])

  private let drivers: [String: String]

  private init(kind: String, usual: [String: String], unfit: Set<String>) {
    GDALLibrary.start()
    var drivers: [String: String] = [:]
    for index in 0..<GDALGetDriverCount() {
      let driver = GDALGetDriver(index)
      func item(_ name: String) -> String? {
        GDALGetMetadataItem(driver, name, nil).map { String(cString: $0) }
      }
      guard let name = GDALGetDriverShortName(driver).map({ String(cString: $0) }),
        !unfit.contains(name), item(kind) != nil,
        item(GDAL_DCAP_CREATE) != nil
          || (kind == GDAL_DCAP_RASTER && item(GDAL_DCAP_CREATECOPY) != nil)
      else { continue }
      let endings = item(GDAL_DMD_EXTENSIONS) ?? item(GDAL_DMD_EXTENSION) ?? ""
      for part in endings.split(separator: " ") {
        let ending = part.drop { $0 == "." }.lowercased()
        // Many files go with one of these.
        if name == "KMLSUPEROVERLAY", ending == "kml" { continue }
        let isUsual = usual[ending] == name
        if !ending.isEmpty, drivers[ending] == nil || isUsual { drivers[ending] = name }
      }
    }
    self.drivers = drivers
  }

  /// The driver's short name; `nil` where none writes such files.
  ///
  /// - Parameter ending: in small letters, without the point.
  public func driver(for ending: String) -> String? { drivers[ending] }

  /// All endings, as a message lists them.
  public var list: String { drivers.keys.sorted().map { ".\($0)" }.joined(separator: ", ") }
}

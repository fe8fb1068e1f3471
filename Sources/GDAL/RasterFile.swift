public import BergfriedCore

/// A raster of one band to be written.
///
/// The file appears whole or not at all: it is written beside its target and moved into place when
/// it is done, and a failure leaves what was there before. It carries its coordinate system, its
/// nodata value, the band's name and a manifest as metadata (`BERGFRIED_…`).
///
///     let file = RasterFile(
///       shape: shape, transform: terrain.transform, crs: terrain.crs, values: .bytes(mask),
///       noData: 255, bandName: "visible", manifest: [("VERSION", "1.0")])
///     try file.write(to: "viewshed.tif")
public struct RasterFile: Sendable {
  /// The cells' values, row by row from the top.
  public enum Values: Sendable {
    case bytes([UInt8])
    case floats([Float])
    case shorts([UInt16])
    case longs([UInt32])
    case words([UInt64])
    /// Bytes that are written as what they stand for.
    case codes([UInt8], CodeMeanings)

    var count: Int {
      switch self {
      case .bytes(let values): values.count
      case .floats(let values): values.count
      case .shorts(let values): values.count
      case .longs(let values): values.count
      case .words(let values): values.count
      case .codes(let values, _): values.count
      }
    }
  }

  /// How the raster is stored.
  public enum Format: Equatable, Sendable {
    /// A cloud optimised GeoTIFF: tiled, compressed, with overviews that take one cell of four
    /// (masks stay masks).
    case cog
    /// A tiled, uncompressed GeoTIFF.
    case plainTiff
    /// Any GDAL driver that copies rasters, by its short name.
    case driver(String)
  }

  /// How many columns and rows it has.
  public var shape: GridShape
  /// Where its cells lie in its coordinate system.
  public var transform: GeoTransform
  /// WKT or anything else GDAL understands; `nil` for none.
  public var crs: String?
  /// Bytes, numbers or decimals, one per cell.
  public var values: Values
  /// The value that stands for no data; `nil` for none.
  public var noData: Double?
  /// What the band is described as.
  public var bandName: String
  /// Names and values to be found in the file's metadata as `BERGFRIED_NAME`.
  public var manifest: [(String, String)]
  /// How it is stored.
  public var format: Format
  /// `NAME=VALUE` for the driver; they override what the format says.
  public var creationOptions: [String]
  /// How programs show bytes; `nil` for shades of grey.
  public var palette: RasterPalette?

  /// - Precondition: there is one value per cell.
  public init(
    shape: GridShape, transform: GeoTransform, crs: String?, values: Values, noData: Double?,
    bandName: String, manifest: [(String, String)] = [], format: Format = .cog,
    creationOptions: [String] = []
  ) {
    precondition(
      values.count == shape.count,
      "\(values.count) values do not fill \(shape.columns) x \(shape.rows) cells")
    self.shape = shape
    self.transform = transform
    self.crs = crs
    self.values = values
    self.noData = noData
    self.bandName = bandName
    self.manifest = manifest
    self.format = format
    self.creationOptions = creationOptions
  }
}

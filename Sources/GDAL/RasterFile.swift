public import BergfriedDatum

/// A raster of one band to be written.
public struct RasterFile {
  /// The cells' values, row by row from the top.
  public enum Values {
    case bytes([UInt8])
    case floats([Float])
    case words([UInt64])
  }

  /// How the raster is stored.
  public enum Format: Equatable, Sendable {
    /// A cloud optimised GeoTIFF: tiled, compressed, with overviews.
    case cog
    /// A tiled, uncompressed GeoTIFF.
    case plainTiff
    /// Any GDAL driver that copies rasters, by its short name.
    case driver(String)
  }

  public var shape: GridShape
  public var transform: GeoTransform
  public var crs: String?
  public var values: Values
  public var noData: Double?
  public var bandName: String
  public var manifest: [(String, String)]
  public var format: Format
  public var creationOptions: [String]

  public init(
    shape: GridShape, transform: GeoTransform, crs: String?, values: Values, noData: Double?,
    bandName: String, manifest: [(String, String)] = [], format: Format = .cog,
    creationOptions: [String] = []
  ) {
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

  public func write(to path: String, progress: ((Double) -> Bool)? = nil) throws {
    throw GDALError(.unavailable, "not written yet")
  }
}

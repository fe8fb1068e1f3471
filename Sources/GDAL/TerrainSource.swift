import BergfriedDatum
import CGDAL

/// A raster as its file has it, and what the file and the user say about it.
final class TerrainSource {
  let path: String
  let dataset: Dataset
  let bandNumber: Int
  let shape: GridShape
  /// GDAL's six numbers from column and row to coordinates.
  let steps: [Double]
  /// Without heights; `nil` where the user takes the file as metres.
  let crs: SpatialReference?
  let decoding: HeightDecoding
  let heightToMetres: Double
  private(set) var warnings: [String] = []
  private var wayToLonLat: CoordinateTransform?

  var band: GDALRasterBandH { GDALGetRasterBand(dataset.handle, Int32(bandNumber)) }

  convenience init(path: String, options: TerrainOptions) throws {
    let place = Self.place(of: path)
    try self.init(path: place, dataset: Dataset.open(place, as: .raster), options: options)
  }

  /// A path as GDAL opens it.
  static func place(of path: String) -> String {
    path.isWebAddress ? "/vsicurl/" + path : path
  }

  init(path: String, dataset: Dataset, options: TerrainOptions) throws {
    self.path = path
    self.dataset = dataset
    bandNumber = options.band
    let header = RasterHeader(path: path, dataset: dataset)
    let band = try header.band(options.band)
    shape = try header.shape()
    steps = try header.steps()
    let stated = try header.crs(options)
    crs = stated.crs?.horizontal()
    warnings += stated.warnings
    let unit = try header.heightUnit(band, crs: stated.crs, options)
    heightToMetres = unit.metres
    warnings += unit.warnings
    decoding = header.decoding(band, options, metres: unit.metres)
  }

  /// The way from the raster's own coordinates, which must be known, to longitude and latitude.
  /// Finding it takes PROJ longer than opening the file, so it is found once.
  func toLonLat(from crs: SpatialReference) throws -> CoordinateTransform {
    let way = try wayToLonLat ?? CoordinateTransform(from: crs, to: SpatialReference.wgs84())
    wayToLonLat = way
    return way
  }
}

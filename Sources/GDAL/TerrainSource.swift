import BergfriedCore
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
  let warnings: [Wording]
  private(set) var strays = HeightStrays()
  private var wayToLonLat: CoordinateTransform?

  var band: GDALRasterBandH { GDALGetRasterBand(dataset.handle, Int32(bandNumber)) }

  convenience init(path: String, options: TerrainOptions) throws {
    let place = Self.place(of: path)
    let dataset = try Dataset.open(place, as: .raster)
    try self.init(HeightBand(path: place, dataset: dataset, options: options))
  }

  /// A path as GDAL opens it.
  static func place(of path: String) -> String {
    path.isWebAddress ? "/vsicurl/" + path : path
  }

  init(_ single: HeightBand) throws {
    let band = try single.roundTheEarth() ?? single
    path = band.path
    dataset = band.dataset
    bandNumber = band.number
    let header = RasterHeader(path: path, dataset: dataset)
    shape = try header.shape()
    steps = try header.steps()
    crs = band.crs?.horizontal()
    heightToMetres = band.metres
    decoding = band.decoding
    warnings = band.warnings
  }

  /// Keeps count of what was read and could be no height.
  func note(_ strays: HeightStrays) { self.strays.add(strays) }

  /// The way from the raster's own coordinates, which must be known, to longitude and latitude.
  /// Finding it takes PROJ longer than opening the file, so it is found once.
  func toLonLat(from crs: SpatialReference) throws -> CoordinateTransform {
    let way = try wayToLonLat ?? CoordinateTransform(from: crs, to: crs.lonLat())
    wayToLonLat = way
    return way
  }
}

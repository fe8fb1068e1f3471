import BergfriedCore
import BergfriedSurface
import CGDAL

/// The metric grid that heights are read from: the file's own or a warped view of it.
struct WorkingGrid {
  /// What is read, then what it is a view of.
  let datasets: [Dataset]
  let bandNumber: Int
  let shape: GridShape
  let transform: GeoTransform
  let crs: SpatialReference?
  let decoding: HeightDecoding
  /// Whether its heights are means over its cells; a warped grid's are otherwise those of the
  /// raster's own surface at their centres.
  let isAveraged: Bool

  var band: GDALRasterBandH { GDALGetRasterBand(datasets[0].handle, Int32(bandNumber)) }

  /// The grid as the file has it.
  init(_ source: TerrainSource) throws {
    datasets = [source.dataset]
    isAveraged = false
    bandNumber = source.bandNumber
    shape = source.shape
    transform = try source.northUpTransform()
    crs = source.crs
    decoding = source.decoding
  }

  /// The cells of a source as its file has them, numbered by columns and rows.
  init(plainCellsOf source: TerrainSource) {
    datasets = [source.dataset]
    isAveraged = false
    bandNumber = source.bandNumber
    shape = source.shape
    transform = GeoTransform(originX: 0, originY: 0, columnStep: 1, rowStep: 1)
    crs = source.crs
    decoding = source.decoding
  }

  /// The cells of a source as they lie in what a warped view of it was made from.
  init(ownCellsOf source: TerrainSource, in plain: Dataset) throws {
    datasets = [plain, source.dataset]
    isAveraged = false
    bandNumber = 1
    shape = try RasterHeader(path: source.path, dataset: plain).shape()
    transform = GeoTransform(originX: 0, originY: 0, columnStep: 1, rowStep: 1)
    crs = source.crs
    decoding = source.decoding
  }

  /// The grid in another frame, or in other cells.
  init(_ source: TerrainSource, warp: Warp) throws {
    let warped = try source.warped(warp)
    datasets = warped.datasets + [source.dataset]
    isAveraged = warped.isAveraged
    bandNumber = 1
    let header = RasterHeader(path: source.path, dataset: datasets[0])
    shape = try header.shape()
    let steps = try header.steps()
    transform = GeoTransform(
      originX: steps[0], originY: steps[3], columnStep: steps[1], rowStep: steps[5])
    crs = warp.frame ?? source.crs
    decoding = source.decoding
  }
}

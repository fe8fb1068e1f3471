public import BergfriedCore
import CGDAL

/// A terrain open for reading: any elevation model (DEM, DSM, DTM) that GDAL reads, as heights in
/// metres over a metric grid.
///
/// *Model.* A raster in a projected system is used as it lies, its cells measured in metres on the
/// ground. A geographic raster appears warped to a metric frame, the UTM zone of its middle unless
/// told otherwise: bilinear, with square cells of the size GDAL suggests (as many along the
/// diagonal as the raster has). So does a raster in a projection whose metres are not metres on
/// the ground by more than 2 %, such as Web Mercator, and any raster for which the caller names
/// another frame. Only what is read gets warped, and of a model wider than 12 degrees only what
/// lies about the frame's own area is there at all. Where the options ask for cells of another
/// size, heights are interpolated to them, or averaged where they are twice as wide or more.
/// `boundedGround(window:cores:progress:)` tells what any of that loses.
/// Missing heights (nodata value or mask) are `Surface.unknown`, and so is everything the raster
/// does not reach.
///
/// Opening reads no heights. A terrain belongs to one task: GDAL's datasets do not share.
///
///     let terrain = try Terrain(path: "N47E009.hgt")
///     let place = try terrain.point(lon: 9.5243, lat: 47.1395)
///     let surface = try terrain.surface(window: terrain.shape.window)
public final class Terrain {
  /// The path the terrain was opened by; of several, the first and how many more there are.
  public let path: String
  /// The working grid.
  public let shape: GridShape
  /// From the working grid's cells to working coordinates.
  public let transform: GeoTransform
  /// The working grid's cells on the ground, in metres.
  public let cellSize: CellSize
  /// The working frame as WKT; `nil` for a file taken as plain metres.
  public let crs: String?
  /// Whether the working grid is another than the file's.
  public let isWarped: Bool
  /// What heights are multiplied by to be in metres.
  public let heightToMetres: Double
  /// By how much heights may be wrong against each other as the files say, in metres; `nil` where
  /// they do not. Of several files the greatest counts.
  public let statedErrorMetres: Double?
  /// What the user should be told once: what was assumed, and of what has been read so far what
  /// could be no height.
  public var warnings: [Wording] { openingWarnings + strayWarnings }
  private let openingWarnings: [Wording]

  let source: TerrainSource
  let grid: WorkingGrid
  /// Made when first needed.
  var transforms = TerrainTransforms()

  /// Opens a raster.
  ///
  /// - Throws: `Failure` that says what is wrong with the file and what to do.
  public convenience init(path: String, options: TerrainOptions = .init()) throws {
    try self.init(paths: [path], options: options)
  }

  /// Opens several rasters as one: the parts of a model cut into tiles.
  ///
  /// Where they overlap the last counts; their cells become as small as the smallest.
  ///
  /// - Parameters:
  ///   - paths: files, or folders, of which every raster counts.
  ///   - options: what the files do not say themselves.
  /// - Throws: `Failure` that says what is wrong with which file, among it `badData` for
  ///   rasters in different coordinate systems or units.
  public init(paths: [String], options: TerrainOptions = .init()) throws {
    let files = try RasterPaths.files(of: paths)
    let source =
      files.count == 1
      ? try TerrainSource(path: files[0], options: options)
      : try TerrainSource(tiles: files, options: options)
    let path = files.count == 1 ? files[0] : "\(files[0]) and \(files.count - 1) more"
    var warnings = source.warnings
    let warp = try ErrorLog.recording { _ in
      try source.warp(options: options, warnings: &warnings)
    }
    let grid =
      if let warp {
        try WorkingGrid(source, warp: warp)
      } else {
        try WorkingGrid(source)
      }
    self.path = path
    self.source = source
    self.grid = grid
    isWarped = warp != nil
    shape = grid.shape
    transform = grid.transform
    cellSize = try grid.cellSize(path: path)
    crs = grid.crs?.wkt
    heightToMetres = source.heightToMetres
    statedErrorMetres = try files.compactMap { file in
      files.count == 1
        ? RasterHeader(path: file, dataset: source.dataset).statedErrorMetres
        : try RasterHeader(
          path: file, dataset: Dataset.open(TerrainSource.place(of: file), as: .raster)
        ).statedErrorMetres
    }.max()
    openingWarnings = try warnings + grid.edgeWarnings(path: path)
  }
}

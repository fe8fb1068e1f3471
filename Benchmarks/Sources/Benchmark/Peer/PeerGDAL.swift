import BergfriedCore
import BergfriedSight
import BergfriedSurface
import CPeers

/// GDAL's viewshed, called in this process on the very memory that Bergfried reads.
///
/// What is timed is `GDALViewshedGenerate` alone, from a dataset over the heights in memory to a
/// dataset in memory. In it are its reading line by line (a conversion to `double`) and fresh
/// memory for the answer: a byte per cell, or eight in the ground mode.
struct PeerGDAL {
  enum Mode {
    /// A byte per cell: seen or not.
    case normal
    /// How high above its ground something must reach to be seen, in `double`.
    case ground

    fileprivate var type: GDALViewshedOutputType {
      switch self {
      case .normal: GVOT_NORMAL
      case .ground: GVOT_MIN_TARGET_HEIGHT_FROM_GROUND
      }
    }
  }

  let ground: Ground

  private static let registered: Void = GDALAllRegister()

  static func register() { registered }

  static var version: String {
    String(cString: GDALVersionInfo("RELEASE_NAME"))
  }

  /// What making one viewshed took.
  func run(_ mode: Mode) throws -> Elapsed {
    try generate(mode) { elapsed, _ in elapsed }
  }

  /// GDAL's answer, 1 for every cell that it holds for seen and 0 for the others.
  func seenCells() throws -> [UInt8] {
    try generate(.normal) { _, answer in
      let shape = ground.surface.shape
      var cells = [UInt8](repeating: 0, count: shape.count)
      try PeerFailure.check("give its answer") {
        GDALRasterIO(
          GDALGetRasterBand(answer, 1), GF_Read, 0, 0, Int32(shape.columns), Int32(shape.rows),
          &cells, Int32(shape.columns), Int32(shape.rows), GDT_Byte, 0, 0)
      }
      return cells
    }
  }

  private func generate<Result>(
    _ mode: Mode, _ body: (Elapsed, GDALDatasetH) throws -> Result
  ) throws -> Result {
    try withDataset { dataset in
      let band = GDALGetRasterBand(dataset, 1)
      let place = transform.centre(of: ground.observer.cell)
      let stopwatch = Stopwatch()
      let answer = GDALViewshedGenerate(
        band, "MEM", "", nil, place.x, place.y, ground.eyeMetres, Ground.targetHeightMetres, 1, 0,
        0, -1, Ground.curvature.coefficient, GVM_Edge, 0, nil, nil, mode.type, nil)
      let elapsed = stopwatch.elapsed()
      guard let answer else { throw PeerFailure(action: "make a viewshed of \(ground.name)") }
      defer { GDALClose(answer) }
      return try body(elapsed, answer)
    }
  }

  /// Calls `body` with a dataset over the ground's heights.
  func withDataset<Result>(_ body: (GDALDatasetH) throws -> Result) throws -> Result {
    PeerGDAL.register()
    let shape = ground.surface.shape
    return try ground.surface.withHeights { heights in
      guard
        let dataset = GDALCreate(
          GDALGetDriverByName("MEM"), "", Int32(shape.columns), Int32(shape.rows), 0, GDT_Float32,
          nil)
      else { throw PeerFailure(action: "lay a dataset over \(ground.name)") }
      defer { GDALClose(dataset) }
      let address = "0x" + String(UInt(bitPattern: heights.baseAddress), radix: 16)
      let options = CSLSetNameValue(nil, "DATAPOINTER", address)
      defer { CSLDestroy(options) }
      try PeerFailure.check("use the heights of \(ground.name)") {
        GDALAddBand(dataset, GDT_Float32, options)
      }
      try locate(dataset)
      return try body(dataset)
    }
  }

  /// Where the ground lies: anywhere on the metric grid of UTM zone 32, for GDAL bends the earth
  /// only in a system whose ellipsoid it knows. That one's radius is Bergfried's.
  var transform: GeoTransform {
    let size = ground.surface.cellSize
    return GeoTransform(
      originX: 500_000, originY: 5_200_000, columnStep: size.widthMetres,
      rowStep: -size.heightMetres)
  }

  private func locate(_ dataset: GDALDatasetH) throws {
    let system = OSRNewSpatialReference(nil)
    defer { OSRDestroySpatialReference(system) }
    guard OSRImportFromEPSG(system, 32632) == OGRERR_NONE else {
      throw PeerFailure(action: "find EPSG:32632")
    }
    try PeerFailure.check("set a coordinate system") { GDALSetSpatialRef(dataset, system) }
    let (x, y) = (transform.originX, transform.originY)
    var numbers = [x, transform.columnStep, 0, y, 0, transform.rowStep]
    try PeerFailure.check("set a position") { GDALSetGeoTransform(dataset, &numbers) }
  }
}

import BergfriedCore
import CGDAL

extension RasterFile {
  /// Writes the raster; the values are not copied.
  ///
  /// - Parameters:
  ///   - path: a file on disk, in GDAL's memory (`/vsimem/…`), or `/vsistdout/`.
  ///   - progress: gets `0...1` now and then and answers `false` to stop.
  /// - Throws: `Failure`: `cannotWrite` where the file cannot be finished, `usage` for a
  ///   driver, an option or a coordinate system that does not exist.
  public func write(to path: String, progress: ((Double) -> Bool)? = nil) throws {
    let options = try allOptions()
    let driver = try driver()
    let crs = try self.crs.map { try SpatialReference($0, named: "the output's \($0)") }
    let pending = try PendingFile(target: path)
    defer { pending.discard() }
    let progress = FileProgress(progress)
    try ErrorLog.recording { log in
      let isWritten =
        if suitsBlocks {
          writeBlocks(
            to: pending.path, driver: driver, options: options, crs: crs, progress: progress)
        } else {
          try writeCopy(
            to: pending.path, driver: driver, options: options, crs: crs, progress: progress)
        }
      guard !progress.isStopped else {
        throw Failure(.outputStopped, "\(path): stopped before the file was whole")
      }
      guard isWritten, !log.hasFailed else {
        throw Failure(.outputFailed, "\(path): the raster cannot be written\(log.reason)")
      }
    }
    try checkWhole(pending)
    try pending.moveIntoPlace()
  }

  /// Lets the driver copy a raster in memory.
  private func writeCopy(
    to path: String, driver: GDALDriverH, options: [String], crs: SpatialReference?,
    progress: FileProgress
  ) throws -> Bool {
    try values.translated.withStorage { storage in
      let memory = try dataset(over: storage, crs: crs, for: driver)
      let copy = StringList(options).withItems { items in
        progress.withCallback { report, argument in
          GDALCreateCopy(driver, path, memory.handle, 0, items, report, argument)
        }
      }
      // A full disk may show only when the last blocks are written, on closing.
      if let copy { Dataset(owning: copy).close() }
      return copy != nil
    }
  }

  /// Not all drivers notice that a disk is full: what they wrote must open and read to its end.
  private func checkWhole(_ pending: PendingFile) throws {
    // What shows on a globe is cut into tiles, which no raster can be read from.
    guard case .driver(let name) = format, name != "KMLSUPEROVERLAY", try driverReads() else {
      return
    }
    try ErrorLog.recording { log in
      let written = try? Dataset.open(pending.path, as: .raster)
      let band = written.flatMap { GDALGetRasterBand($0.handle, 1) }
      var row = [Double](repeating: 0, count: shape.columns)
      let columns = Int32(clamping: shape.columns)
      let isWhole =
        GDALGetRasterBandXSize(band) == columns
        && GDALGetRasterBandYSize(band) == Int32(clamping: shape.rows)
        && GDALRasterIO(
          band, GF_Read, 0, GDALGetRasterBandYSize(band) - 1, columns, 1, &row, columns, 1,
          GDT_Float64, 0, 0) == CE_None
      guard isWhole, !log.hasFailed else {
        throw Failure(
          .outputFailed,
          "\(pending.target): the raster came out incomplete; is the disk full?\(log.reason)")
      }
    }
  }

  /// A dataset in memory over the caller's values.
  private func dataset(
    over storage: UnsafeRawBufferPointer, crs: SpatialReference?, for driver: GDALDriverH
  ) throws -> Dataset {
    let columns = Int32(clamping: shape.columns)
    let rows = Int32(clamping: shape.rows)
    guard
      let handle = GDALCreate(
        GDALGetDriverByName("MEM"), "", columns, rows, 0, GDT_Byte, nil)
    else { throw Failure(.libraryFailed, "GDAL makes no raster of \(columns) x \(rows) cells") }
    let memory = Dataset(owning: handle)
    let address = "DATAPOINTER=0x" + String(UInt(bitPattern: storage.baseAddress), radix: 16)
    let isAdded = StringList([address]).withItems {
      GDALAddBand(handle, values.type, $0) == CE_None
    }
    guard isAdded, let band = GDALGetRasterBand(handle, 1) else {
      throw Failure(.libraryFailed, "GDAL takes no raster from memory")
    }
    describe(memory, band, crs: crs, for: driver)
    return memory
  }

  /// Says what the raster is; a driver wants to know before it gets any values.
  func describe(
    _ dataset: Dataset, _ band: GDALRasterBandH, crs: SpatialReference?, for driver: GDALDriverH
  ) {
    var steps = [
      transform.originX, transform.columnStep, 0, transform.originY, 0, transform.rowStep,
    ]
    GDALSetGeoTransform(dataset.handle, &steps)
    if let crs { GDALSetSpatialRef(dataset.handle, crs.handle) }
    for (name, value) in Manifest.items(manifest) {
      GDALSetMetadataItem(dataset.handle, name, value, nil)
    }
    GDALSetDescription(band, bandName)
    if let palette, values.type == GDT_Byte, RasterPalette.suits(driver) { palette.put(on: band) }
    guard let noData else { return }
    if case .words = values {
      guard let word = UInt64(exactly: noData) else {
        preconditionFailure("\(noData) is no value of a cell of 64 bits")
      }
      GDALSetRasterNoDataValueAsUInt64(band, word)
    } else {
      GDALSetRasterNoDataValue(band, noData)
    }
  }
}

extension RasterFile.Values {
  var type: GDALDataType {
    switch self {
    case .bytes, .codes: GDT_Byte
    case .floats: GDT_Float32
    case .shorts: GDT_UInt16
    case .longs: GDT_UInt32
    case .words: GDT_UInt64
    }
  }

  /// With what codes stand for in their place.
  fileprivate var translated: RasterFile.Values {
    if case .codes(let values, let meanings) = self {
      .bytes(meanings.translated(values))
    } else {
      self
    }
  }

  func withStorage<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    switch self {
    case .bytes(let values): try values.withUnsafeBytes(body)
    case .floats(let values): try values.withUnsafeBytes(body)
    case .shorts(let values): try values.withUnsafeBytes(body)
    case .longs(let values): try values.withUnsafeBytes(body)
    case .words(let values): try values.withUnsafeBytes(body)
    case .codes(let values, _): try values.withUnsafeBytes(body)
    }
  }
}

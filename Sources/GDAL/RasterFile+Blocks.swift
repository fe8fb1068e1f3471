import BergfriedCore
import CGDAL

extension RasterFile {
  /// Whether the raster can be handed to the driver block by block, which saves it the copy of
  /// everything in GDAL's cache. Options that speak of a source need a copy of one.
  var suitsBlocks: Bool {
    let isTiff =
      switch format {
      case .cog: false
      case .plainTiff: true
      case .driver(let name): name.uppercased() == "GTIFF"
      }
    let takesSource = creationOptions.contains { $0.uppercased().hasPrefix("COPY_SRC") }
    return isTiff && !takesSource
  }

  /// Creates the file and writes it block by block.
  ///
  /// - Returns: whether all went well.
  func writeBlocks(
    to path: String, driver: GDALDriverH, options: [String], crs: SpatialReference?,
    progress: FileProgress
  ) -> Bool {
    let handle = StringList(options).withItems {
      GDALCreate(
        driver, path, Int32(clamping: shape.columns), Int32(clamping: shape.rows), 1, values.type,
        $0)
    }
    guard let handle, let band = GDALGetRasterBand(handle, 1) else { return false }
    let file = Dataset(owning: handle)
    describe(file, band, crs: crs, for: driver)
    let isDone = values.withStorage { writeBlocks(of: $0, to: band, progress: progress) }
    // A full disk may show only when the last blocks are written, on closing.
    file.close()
    return isDone
  }

  private func writeBlocks(
    of storage: UnsafeRawBufferPointer, to band: GDALRasterBandH, progress: FileProgress
  ) -> Bool {
    var (width, height): (Int32, Int32) = (0, 0)
    GDALGetBlockSize(band, &width, &height)
    let block = GridShape(columns: Int(width), rows: Int(height))
    let size = storage.count / shape.count
    let room = UnsafeMutableRawPointer.allocate(byteCount: block.count * size, alignment: 64)
    defer { room.deallocate() }
    room.initializeMemory(as: UInt8.self, repeating: 0, count: block.count * size)
    for row in stride(from: 0, to: shape.rows, by: block.rows) {
      guard progress.tell(Double(row) / Double(shape.rows)) else { return false }
      for column in stride(from: 0, to: shape.columns, by: block.columns) {
        let columns = min(block.columns, shape.columns - column)
        for line in 0..<min(block.rows, shape.rows - row) {
          copy(
            storage.baseAddress! + ((row + line) * shape.columns + column) * size,
            to: room + line * block.columns * size, byteCount: columns * size)
        }
        let result = GDALWriteBlock(
          band, Int32(column / block.columns), Int32(row / block.rows), room)
        guard result == CE_None else { return false }
      }
    }
    return progress.tell(1)
  }

  private func copy(
    _ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, byteCount: Int
  ) {
    guard case .codes(_, let meanings) = values else {
      target.copyMemory(from: source, byteCount: byteCount)
      return
    }
    meanings.translate(
      UnsafeRawBufferPointer(start: source, count: byteCount),
      to: target.assumingMemoryBound(to: UInt8.self))
  }
}

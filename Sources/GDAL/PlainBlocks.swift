import BergfriedCore
import CGDAL

/// Where the heights of a plain GeoTIFF lie in its file: tiles or strips of `Float32` in this
/// machine's byte order, not compressed.
///
/// The system can then put them straight where they belong. Through GDAL they are copied twice
/// more, on one core.
struct PlainBlocks {
  private let file: OpenFile
  /// Row by row, the offset of each block in the file.
  private let offsets: [Int]
  private let shape: GridShape
  private let blockShape: GridShape
  private var blockColumns: Int { (shape.columns + blockShape.columns - 1) / blockShape.columns }

  /// - Returns: `nil` where GDAL has to read the file.
  init?(path: String, dataset: Dataset, band: GDALRasterBandH, shape: GridShape) {
    var (width, height): (Int32, Int32) = (0, 0)
    GDALGetBlockSize(band, &width, &height)
    guard PlainBlocks.isPlain(dataset, band), width > 0, height > 0,
      Folder.entry(at: path) == .file, let file = OpenFile(path), file.holdsOwnByteOrder
    else { return nil }
    self.file = file
    self.shape = shape
    blockShape = GridShape(columns: Int(width), rows: Int(height))
    let columns = (shape.columns + blockShape.columns - 1) / blockShape.columns
    let rows = (shape.rows + blockShape.rows - 1) / blockShape.rows
    var offsets: [Int] = []
    offsets.reserveCapacity(columns * rows)
    for row in 0..<rows {
      let present = min(blockShape.rows, shape.rows - row * blockShape.rows)
      for column in 0..<columns {
        // A block that was never written has no offset.
        guard let offset = PlainBlocks.number("BLOCK_OFFSET_\(column)_\(row)", of: band),
          let size = PlainBlocks.number("BLOCK_SIZE_\(column)_\(row)", of: band), offset > 0,
          size >= blockShape.columns * present * MemoryLayout<Float>.stride
        else { return nil }
        offsets.append(offset)
      }
    }
    self.offsets = offsets
  }

  private static func isPlain(_ dataset: Dataset, _ band: GDALRasterBandH) -> Bool {
    guard let driver = GDALGetDatasetDriver(dataset.handle),
      String(cString: GDALGetDriverShortName(driver)) == "GTiff",
      GDALGetRasterCount(dataset.handle) == 1, GDALGetRasterDataType(band) == GDT_Float32
    else { return false }
    return GDALGetMetadataItem(dataset.handle, "COMPRESSION", "IMAGE_STRUCTURE") == nil
      && GDALGetMetadataItem(band, "NBITS", "IMAGE_STRUCTURE") == nil
  }

  private static func number(_ name: String, of band: GDALRasterBandH) -> Int? {
    GDALGetMetadataItem(band, name, "TIFF").flatMap { Int(String(cString: $0)) }
  }
}

extension PlainBlocks {
  /// Reads rows of a window.
  ///
  /// - Parameter target: room for these rows of the window.
  /// - Returns: whether the file held them all.
  func read(
    rows: Range<Int>, of window: GridWindow, into target: UnsafeMutablePointer<Float>
  ) -> Bool {
    let columns = window.columns
    var room = BlockRows(count: blockShape.columns)
    var row = rows.lowerBound
    while row < rows.upperBound {
      let blockRow = row / blockShape.rows
      let end = min((blockRow + 1) * blockShape.rows, rows.upperBound, row + BlockRows.mostRows)
      let first = columns.lowerBound / blockShape.columns
      let last = (columns.upperBound - 1) / blockShape.columns
      for blockColumn in first...last {
        let start = blockColumn * blockShape.columns
        let wanted = columns.clamped(to: start..<(start + blockShape.columns))
        let corner =
          target + (row - rows.lowerBound) * columns.count + wanted.lowerBound
          - columns.lowerBound
        let isRead = room.read(
          from: file,
          at: offsets[blockRow * blockColumns + blockColumn]
            + (row - blockRow * blockShape.rows) * blockShape.columns * 4,
          rowCount: end - row, columns: wanted.lowerBound - start..<wanted.upperBound - start,
          to: corner, stride: columns.count)
        guard isRead else { return false }
      }
      row = end
    }
    return true
  }
}

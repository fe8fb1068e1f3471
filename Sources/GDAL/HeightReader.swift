import BergfriedDatum
import CGDAL

/// Reads a window of a grid into heights, strip by strip.
struct HeightReader {
  let grid: WorkingGrid
  let path: String
  let window: GridWindow

  /// Cells read between two reports: enough for GDAL to unpack many blocks at once.
  private static let stripCells = 1 << 23

  func read(into heights: UnsafeMutableBufferPointer<Float>, progress: FileProgress) throws {
    var mask: [UInt8] = []
    var row = window.row
    let end = window.rows.upperBound
    while row < end {
      guard progress.tell(Double(row - window.row) / Double(window.shape.rows)) else {
        throw GDALError(.unavailable, "\(path): stopped before all heights were read")
      }
      let next = endOfStrip(from: row)
      let columns = window.shape.columns
      let numbers = UnsafeMutableBufferPointer(
        rebasing: heights[((row - window.row) * columns)..<((next - window.row) * columns)])
      try readNumbers(
        rows: row..<next, into: numbers.baseAddress!, type: GDT_Float32, of: grid.band)
      if grid.decoding.hasMask {
        mask = try readMask(rows: row..<next)
        mask.withUnsafeBufferPointer { grid.decoding.decode(numbers, mask: $0) }
      } else {
        grid.decoding.decode(numbers, mask: nil)
      }
      row = next
    }
    _ = progress.tell(1)
  }

  /// Strips end where the file's blocks do, so that no block is unpacked twice.
  private func endOfStrip(from row: Int) -> Int {
    var width: Int32 = 0
    var height: Int32 = 0
    GDALGetBlockSize(grid.band, &width, &height)
    let block = max(Int(height), 1)
    let rows = max(Self.stripCells / window.shape.columns, 1)
    let end = (row + max(rows, block)) / block * block
    return min(end > row ? end : row + rows, window.rows.upperBound)
  }

  private func readMask(rows: Range<Int>) throws -> [UInt8] {
    let count = rows.count * window.shape.columns
    return try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      try readNumbers(
        rows: rows, into: buffer.baseAddress!, type: GDT_Byte, of: GDALGetMaskBand(grid.band))
      filled = count
    }
  }

  private func readNumbers(
    rows: Range<Int>, into target: UnsafeMutableRawPointer, type: GDALDataType,
    of band: GDALRasterBandH
  ) throws {
    try ErrorLog.recording { log in
      let columns = Int32(window.shape.columns)
      let result = GDALRasterIOEx(
        band, GF_Read, Int32(window.column), Int32(rows.lowerBound), columns, Int32(rows.count),
        target, columns, Int32(rows.count), type, 0, 0, nil)
      guard result == CE_None, !log.hasFailed else {
        throw GDALError(
          .badData,
          "\(path): the heights of rows \(rows.lowerBound) to \(rows.upperBound - 1) cannot be "
            + "read; the file is damaged or not all there\(log.reason)")
      }
    }
  }
}

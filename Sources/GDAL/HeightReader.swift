import BergfriedCore
import BergfriedSurface
import CGDAL

/// Reads a window of a grid into heights, strip by strip.
struct HeightReader {
  let grid: WorkingGrid
  let path: String
  let window: GridWindow

  /// Cells read between two reports: enough for GDAL to unpack many blocks at once.
  private static let stripCells = 1 << 23

  /// What was found in all heights read, and what could be none.
  struct Findings {
    var scan = HeightScan()
    var strays = HeightStrays()

    mutating func add(_ other: Findings) {
      scan.add(other.scan)
      strays.add(other.strays)
    }
  }

  /// Reads all of the window into a draft and looks through it. What can be no height is unknown.
  func read(
    into draft: SurfaceDraft, cores: Int, progress: FileProgress
  ) throws -> Findings {
    if let found = try readPlain(into: draft, cores: cores, progress: progress) { return found }
    try readThroughGDAL(into: draft.heights, progress: progress)
    return grid.decoding.findings(in: draft, rows: 0..<window.shape.rows)
  }

  /// Reads a plain file past GDAL; `nil` where it is none, or not all there.
  private func readPlain(
    into draft: SurfaceDraft, cores: Int, progress: FileProgress
  ) throws -> Findings? {
    guard !grid.decoding.hasMask,
      let blocks = PlainBlocks(
        path: path, dataset: grid.datasets[0], band: grid.band, shape: grid.shape)
    else { return nil }
    let (window, decoding) = (window, grid.decoding)
    let columns = window.shape.columns
    let pieceRows = Self.pieceRows(columns: columns)
    let pieceCount = (window.shape.rows + pieceRows - 1) / pieceRows
    let scans = PieceScans(count: pieceCount)
    Workers.run(pieces: pieceCount, threads: cores) {
      progress.tell(Double($0) / Double(pieceCount))
    } work: { piece in
      let rows = (piece * pieceRows)..<min((piece + 1) * pieceRows, window.shape.rows)
      let numbers = UnsafeMutableBufferPointer(
        rebasing: draft.heights[(rows.lowerBound * columns)..<(rows.upperBound * columns)])
      let isRead = blocks.read(
        rows: rows.lowerBound + window.row..<rows.upperBound + window.row, of: window,
        into: numbers.baseAddress!)
      guard isRead else { return }
      decoding.decode(numbers, mask: nil)
      scans.put(decoding.findings(in: draft, rows: rows), at: piece)
    }
    guard !progress.isStopped else { throw stopped }
    _ = progress.tell(1)
    return scans.sum
  }

  /// Whole rows of tiles, as many as a core's own cache holds.
  private static func pieceRows(columns: Int) -> Int {
    max((1 << 18) / columns / 16, 1) * 16
  }

  var stopped: Failure {
    Failure(.runStopped, "\(path): stopped before all heights were read")
  }

  private func readThroughGDAL(
    into heights: UnsafeMutableBufferPointer<Float>, progress: FileProgress
  ) throws {
    var mask: [UInt8] = []
    var row = window.row
    let end = window.rows.upperBound
    while row < end {
      guard progress.tell(Double(row - window.row) / Double(window.shape.rows)) else {
        throw stopped
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
        throw Failure(
          .terrainDamaged,
          "\(path): the heights of rows \(rows.lowerBound) to \(rows.upperBound - 1) cannot be "
            + "read; the file is damaged or not all there\(log.reason)")
      }
    }
  }
}

extension HeightDecoding {
  /// Looks through rows of heights that were read.
  fileprivate func findings(in draft: SurfaceDraft, rows: Range<Int>) -> HeightReader.Findings {
    let scan = draft.scan(rows: rows)
    let columns = draft.shape.columns
    let heights = UnsafeMutableBufferPointer(
      rebasing: draft.heights[rows.lowerBound * columns..<rows.upperBound * columns])
    guard let strays = takeStrays(heights, found: scan) else {
      return HeightReader.Findings(scan: scan)
    }
    return HeightReader.Findings(scan: draft.scan(rows: rows), strays: strays)
  }
}

/// What was found in each piece, put there from any thread.
private final class PieceScans: @unchecked Sendable {
  private let scans: UnsafeMutableBufferPointer<HeightReader.Findings?>

  init(count: Int) {
    scans = .allocate(capacity: count)
    scans.initialize(repeating: nil)
  }

  deinit {
    scans.deinitialize()
    scans.deallocate()
  }

  func put(_ found: HeightReader.Findings, at piece: Int) { scans[piece] = found }

  /// All together; `nil` where one is missing.
  var sum: HeightReader.Findings? {
    var sum = HeightReader.Findings()
    for scan in scans {
      guard let scan else { return nil }
      sum.add(scan)
    }
    return sum
  }
}

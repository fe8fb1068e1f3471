#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads a block's rows to where they belong, and what is not wanted of them to nowhere.
struct BlockRows: ~Copyable {
  /// Three pieces a row, and the system takes 1024 at once.
  static let mostRows = 340

  private let nowhere: UnsafeMutablePointer<Float>
  private let width: Int
  private var pieces: [iovec] = []

  init(count: Int) {
    width = count
    nowhere = .allocate(capacity: count)
    pieces.reserveCapacity(1024)
  }

  deinit { nowhere.deallocate() }

  mutating func read(
    from file: OpenFile, at offset: Int, rowCount: Int, columns: Range<Int>,
    to corner: UnsafeMutablePointer<Float>, stride: Int
  ) -> Bool {
    pieces.removeAll(keepingCapacity: true)
    for row in 0..<rowCount {
      add(nowhere, columns.lowerBound)
      add(corner + row * stride, columns.count)
      if row < rowCount - 1 { add(nowhere, width - columns.upperBound) }
    }
    let wanted = pieces.reduce(0) { $0 + $1.iov_len }
    return preadv(file.number, pieces, Int32(pieces.count), off_t(offset)) == wanted
  }

  private mutating func add(_ start: UnsafeMutablePointer<Float>, _ count: Int) {
    if count > 0 { pieces.append(iovec(iov_base: start, iov_len: count * 4)) }
  }
}

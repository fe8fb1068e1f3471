import BergfriedCore

/// The raster being written. Parts write to cells of their own, so they need no lock.
///
/// The array is made once, is never copied or resized while parts write, and is handed out whole,
/// so its storage stays where `start` points and a hundred megabytes need no copy.
final class SharedRaster<Value: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private var values: [Value]
  let start: UnsafeMutablePointer<Value>

  /// Makes room for values that ``fill(with:cores:)`` must set before anything reads them.
  init(count: Int) {
    values = [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      preferLargePages(buffer.baseAddress!, byteCount: count * MemoryLayout<Value>.stride)
      initialized = count
    }
    start = values.withUnsafeMutableBufferPointer { $0.baseAddress! }
  }

  /// Sets all values, on several cores: the first touch of fresh memory costs more than the sweep
  /// of an alpine tile.
  func fill(with value: Value, cores: Int) async {
    await withTaskGroup(of: Void.self) { group in
      for part in 0..<cores {
        group.addTask { self.fill(with: value, part..<part + 1, of: cores) }
      }
    }
  }

  /// Sets some of `count` equal parts.
  func fill(with value: Value, _ parts: Range<Int>, of count: Int) {
    let first = values.count / count * parts.lowerBound
    let end = parts.upperBound == count ? values.count : values.count / count * parts.upperBound
    (start + first).update(repeating: value, count: end - first)
  }

  func taken() -> [Value] {
    defer { values = [] }
    return values
  }
}

import BergfriedCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Room for the heights of a grid, as yet unwritten.
enum HeightStorage {
  /// What a large page holds. The system hands out and looks up small ones one by one, which costs
  /// a large grid more than reading it.
  private static let largePage = 1 << 21

  static func allocate(count: Int) -> UnsafeMutableBufferPointer<Float> {
    let bytes = count * MemoryLayout<Float>.stride
    let alignment = bytes < largePage ? MemoryLayout<SIMD16<Float>>.alignment : largePage
    var room: UnsafeMutableRawPointer?
    guard posix_memalign(&room, alignment, max(bytes, 1)) == 0, let room else {
      preconditionFailure("there is no memory for \(count) heights")
    }
    preferLargePages(room, byteCount: bytes)
    return UnsafeMutableBufferPointer(
      start: room.bindMemory(to: Float.self, capacity: count), count: count)
  }

  static func free(_ heights: UnsafeMutableBufferPointer<Float>) {
    #if canImport(Darwin)
      Darwin.free(heights.baseAddress)
    #elseif canImport(Musl)
      Musl.free(heights.baseAddress)
    #else
      Glibc.free(heights.baseAddress)
    #endif
  }
}

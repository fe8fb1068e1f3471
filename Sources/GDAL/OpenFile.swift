#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file on disk that several threads may read from at once.
final class OpenFile: Sendable {
  let number: Int32

  /// - Returns: `nil` where there is no such file on disk, or none that may be read.
  init?(_ path: String) {
    number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { return nil }
  }

  deinit { close(number) }

  /// Whether the file starts as a TIFF of this machine's byte order does.
  var holdsOwnByteOrder: Bool {
    var start: UInt16 = 0
    let letters: UInt16 = UInt16(littleEndian: 1) == 1 ? 0x4949 : 0x4D4D
    return pread(number, &start, 2, 0) == 2 && start == letters
  }
}

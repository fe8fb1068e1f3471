#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that is written in one go: whole or not at all, through links to their target, and
/// straight into pipes and devices, which stay what they are.
public struct WholeFile: Sendable {
  /// As the user named it.
  public let path: String

  /// A file by its path; nothing is opened before something is written.
  public init(_ path: String) {
    self.path = path
  }

  /// Writes a text in UTF-8, in place of whatever was there.
  public func write(_ text: String) throws(OutputError) {
    try write(Array(text.utf8))
  }

  /// Writes bytes, in place of whatever was there; a failure leaves the old file whole.
  public func write(_ bytes: [UInt8]) throws(OutputError) {
    switch try OutputPlace(path) {
    case .stream(let number):
      // What was printed before comes before.
      fflush(nil)
      try check(WholeFile.write(bytes, to: number))
    case .device(let device):
      let number = open(device, O_WRONLY | O_CLOEXEC | O_NOCTTY)
      guard number >= 0 else { throw problem(errno) }
      let failed = WholeFile.write(bytes, to: number)
      let isClosed = close(number) == 0
      try check(failed != 0 ? failed : isClosed ? 0 : errno)
    case .file(let place):
      try write(bytes, toFile: place)
    }
  }

  private func write(_ bytes: [UInt8], toFile place: String) throws(OutputError) {
    let folder = try PendingFolder(in: OutputPlace.split(place).folder, for: path)
    defer { folder.discard() }
    let pending = folder.path + "/whole"
    let number = open(pending, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard number >= 0 else { throw problem(errno) }
    let failed = WholeFile.write(bytes, to: number)
    // Some disks tell only now that they are full.
    let isClosed = close(number) == 0
    try check(failed != 0 ? failed : isClosed ? 0 : errno)
    try folder.move([(pending, place)], for: path)
  }

  private func check(_ failed: Int32) throws(OutputError) {
    if failed != 0 { throw problem(failed) }
  }

  private func problem(_ number: Int32) -> OutputError {
    OutputError(path: path, cause: PendingFolder.reason(number))
  }

  /// - Returns: the system's error, 0 where all was taken.
  private static func write(_ bytes: [UInt8], to number: Int32) -> Int32 {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 28))
        #if canImport(Darwin)
          let count = Darwin.write(number, part.baseAddress, part.count)
        #elseif canImport(Musl)
          let count = Musl.write(number, part.baseAddress, part.count)
        #else
          let count = Glibc.write(number, part.baseAddress, part.count)
        #endif
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        rest = rest.dropFirst(count)
      }
      return 0
    }
  }
}

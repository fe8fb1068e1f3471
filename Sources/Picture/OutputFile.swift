#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that appears whole or not at all: it is written beside its place and moved into it.
struct OutputFile {
  let path: String

  func write(_ bytes: [UInt8]) throws(PictureError) {
    let beside = "\(path).\(getpid()).part"
    guard let stream = fopen(beside, "wbx") else { throw failure(errno) }
    var problem: Int32 = fwrite(bytes, 1, bytes.count, stream) == bytes.count ? 0 : errno
    if fclose(stream) != 0, problem == 0 { problem = errno }
    if problem == 0, rename(beside, path) != 0 { problem = errno }
    guard problem == 0 else {
      unlink(beside)
      throw failure(problem)
    }
  }

  private func failure(_ number: Int32) -> PictureError {
    PictureError(code: .cannotWrite, path: path, cause: String(cString: strerror(number)))
  }
}

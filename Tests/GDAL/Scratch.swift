import BergfriedGDAL
import CGDAL

/// A folder of its own for one test, in GDAL's memory or on disk; it goes with its last owner.
final class Scratch {
  let folder: String

  init(onDisk: Bool = false) {
    // Any use of the library registers GDAL's drivers, which must not be done twice at once.
    _ = gdalVersion
    let mark = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    folder = (onDisk ? "/tmp" : "/vsimem") + "/bergfried-test-" + mark
    VSIMkdir(folder, 0o777)
  }

  deinit {
    VSIRmdirRecursive(folder)
  }

  func path(_ name: String) -> String { folder + "/" + name }

  /// What lies in the folder, hidden names included.
  var names: [String] {
    let list = VSIReadDir(folder)
    defer { CSLDestroy(list) }
    return (0..<Int(CSLCount(list))).compactMap { list?[$0].map { String(cString: $0) } }
      .filter { $0 != "." && $0 != ".." }.sorted()
  }

  /// Writes a text file and gives its path.
  func text(_ name: String, _ content: String) -> String { bytes(name, Array(content.utf8)) }

  /// Writes a file and gives its path.
  func bytes(_ name: String, _ bytes: [UInt8]) -> String {
    let file = VSIFOpenL(path(name), "wb")
    VSIFWriteL(bytes, 1, bytes.count, file)
    VSIFCloseL(file)
    return path(name)
  }

  func content(_ name: String) -> String {
    let file = VSIFOpenL(path(name), "rb")
    defer { VSIFCloseL(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = VSIFReadL(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}

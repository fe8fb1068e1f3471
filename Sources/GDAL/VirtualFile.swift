import CGDAL

/// The bytes of a file in one of GDAL's own file systems, such as an archive or a server.
enum VirtualFile {
  /// Whether a path is not the operating system's.
  static func isOne(_ path: String) -> Bool { path.hasPrefix("/vsi") || path.isRemote }

  /// - Parameter limit: how many bytes are read at the most.
  /// - Returns: `nil` where there is nothing to read.
  static func bytes(of path: String, limit: Int = .max) -> [UInt8]? {
    ErrorLog.recording { _ in
      guard let file = VSIFOpenL(path, "rb") else { return nil }
      defer { VSIFCloseL(file) }
      var bytes: [UInt8] = []
      var part = [UInt8](repeating: 0, count: 1 << 20)
      while bytes.count < limit {
        let count = VSIFReadL(&part, 1, min(part.count, limit - bytes.count), file)
        guard count > 0 else { break }
        bytes += part.prefix(count)
      }
      return bytes
    }
  }
}

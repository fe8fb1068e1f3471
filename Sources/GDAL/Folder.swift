import CGDAL

/// Folders as GDAL sees them, on disk or in memory (`/vsimem/`).
enum Folder {
  static func exists(_ path: String) -> Bool { names(in: path) != nil }

  /// The names of what lies in a folder; `nil` where there is no such folder.
  static func names(in path: String) -> [String]? {
    ErrorLog.recording { _ in
      guard let list = VSIReadDir(path) else { return nil }
      defer { CSLDestroy(list) }
      return (0..<Int(CSLCount(list))).compactMap { list[$0].map { String(cString: $0) } }
        .filter { $0 != "." && $0 != ".." }
    }
  }

  /// A path's folder and the name in it.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }
}

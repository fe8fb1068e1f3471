import CGDAL

/// Folders as GDAL sees them, on disk or in memory (`/vsimem/`).
enum Folder {
  /// What stands at a path.
  enum Entry {
    case nothing
    case file
    case folder
    /// A device, a pipe or the like.
    case other
  }

  static func entry(at path: String) -> Entry {
    ErrorLog.recording { _ in
      switch bergfried_kind_of_path(path) {
      case 0: .nothing
      case 1: .file
      case 2: .folder
      default: .other
      }
    }
  }

  /// The names of what lies in a folder; none where there is no such folder.
  static func names(in path: String) -> [String] {
    ErrorLog.recording { _ in
      guard let list = VSIReadDir(path) else { return [] }
      defer { CSLDestroy(list) }
      return (0..<Int(CSLCount(list))).compactMap { list[$0].map { String(cString: $0) } }
        .filter { $0 != "." && $0 != ".." }
    }
  }

  /// What follows the last point of a path's name, in small letters; nothing where there is none.
  static func ending(of path: String) -> String {
    let name = split(path).name
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return "" }
    return name[name.index(after: point)...].lowercased()
  }

  /// A path's folder and the name in it.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }
}

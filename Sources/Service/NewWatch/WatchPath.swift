import BergfriedEssentials
import BergfriedFiles

/// How a watch file in some folder names a file.
struct WatchPath {
  let text: String

  /// - Parameters:
  ///   - path: the file, from the folder that the program runs in.
  ///   - folder: the watch file's own; empty for the folder that the program runs in.
  init(_ path: String, from folder: String) {
    guard FileManager.default.fileExists(atPath: path), !path.hasPrefix("/vsi"),
      let home = WatchPath.real(folder.isEmpty ? "." : folder),
      let own = WatchPath.real(FilePath(path).folder.isEmpty ? "." : FilePath(path).folder)
    else {
      text = path
      return
    }
    let (here, there) = (WatchPath.names(home), WatchPath.names(own))
    let shared = zip(here, there).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: here.count - shared)
    let way = (up + there.dropFirst(shared) + [FilePath(path).name]).joined(separator: "/")
    // What holds a colon, or is a mere dash, is taken for no file of a folder.
    text = way.contains(":") || way == "-" ? "\(own)/\(FilePath(path).name)" : way
  }

  private static func names(_ path: String) -> [String] {
    path.split(separator: "/").map(String.init)
  }

  /// The folder without links, from the top.
  private static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}

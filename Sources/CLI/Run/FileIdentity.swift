import Foundation

/// Which file a path means, however it is written: two paths to one file are equal.
enum FileIdentity: Hashable {
  case existing(system: Int, file: Int)
  /// A file yet to be made, by its folder.
  case future(folder: String, name: String)
  /// One of GDAL's virtual files, by its name.
  case virtual(String)

  init(path: String) {
    if path.hasPrefix("/vsi") {
      self = .virtual(path)
      return
    }
    let url = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
    let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
    if let system = attributes?[.systemNumber] as? NSNumber,
      let file = attributes?[.systemFileNumber] as? NSNumber
    {
      self = .existing(system: system.intValue, file: file.intValue)
    } else {
      let folder = url.deletingLastPathComponent().resolvingSymlinksInPath().path
      self = .future(folder: folder, name: url.lastPathComponent)
    }
  }
}

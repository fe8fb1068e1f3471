import BergfriedGDAL
import Foundation

/// Files that Bergfried wrote, told by their own words.
enum OwnFile {
  /// How far into a file is looked.
  private static let reach = 1 << 16

  /// What outputs say near their beginning: pictures, tracks, pages, rasters and features.
  private static let words = [
    "Software\0bergfried", "<desc>Drawn by bergfried</desc>", "creator=\"bergfried\"",
    "name=\"generator\" content=\"bergfried\"", "BERGFRIED_VERSION",
  ]

  /// What answers and tables begin with.
  private static let beginnings = [
    "{\"answers\":[", "{\"escorts\":[", "name,kinds,length_m,open_m,surely_m,possibly_m",
  ]

  /// Whether a file is someone's work and not Bergfried's: a watch file by its name, or whatever
  /// GDAL can read.
  static func isOthers(_ path: String) -> Bool {
    let name = path.lowercased()
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return !isEmpty(path) }
    return !isOne(path) && DatasetFiles.isOthers(path)
  }

  /// Whether a file says near its beginning that it is one of Bergfried's own.
  private static func isOne(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    let start = (try? file.read(upToCount: reach)) ?? Data()
    return beginnings.contains { start.starts(with: Data($0.utf8)) }
      || words.contains { start.range(of: Data($0.utf8)) != nil }
  }

  static func isEmpty(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue == 0
  }

  /// Whether a file holds a text and nothing else.
  static func holds(_ path: String, _ text: String?) -> Bool {
    guard let text else { return false }
    return FileManager.default.contents(atPath: path) == Data(text.utf8)
  }
}

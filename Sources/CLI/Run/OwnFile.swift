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
    "{\"answers\":[", "{\"escorts\":[", StreetCSV.firstColumns.joined(separator: ","),
  ]

  /// Whether a file is someone's work and not Bergfried's: a watch file by its name, and whatever
  /// else does not tell that Bergfried wrote it. What is not at all what its name says, as a raster
  /// that was broken off, is nobody's work.
  static func isOthers(_ path: String) -> Bool {
    guard !isEmpty(path) else { return false }
    let ending = (path as NSString).pathExtension.lowercased()
    if ["yaml", "yml"].contains(ending) { return true }
    let start = start(of: path)
    if isOne(start) { return false }
    return DatasetFiles.isOwn(path).map { !$0 } ?? !isBroken(start, ending)
  }

  private static func start(of path: String) -> Data {
    guard let file = FileHandle(forReadingAtPath: path) else { return Data() }
    defer { try? file.close() }
    return (try? file.read(upToCount: reach)) ?? Data()
  }

  /// Whether a file says near its beginning that it is one of Bergfried's own.
  private static func isOne(_ start: Data) -> Bool {
    beginnings.contains { start.starts(with: Data($0.utf8)) }
      || words.contains { start.range(of: Data($0.utf8)) != nil }
  }

  /// Whether a file that GDAL cannot read is none of the kind that its ending promises.
  private static func isBroken(_ start: Data, _ ending: String) -> Bool {
    let first = start.first { !" \t\r\n".utf8.contains($0) }.map(UnicodeScalar.init)
    return switch ending {
    case "tif", "tiff", "gpkg", "png": true
    case "json", "geojson": first != "{" && first != "["
    case "html", "htm", "svg", "gpx": first != "<"
    default: false
    }
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

package import BergfriedGDAL
import Foundation

/// Files that Bergfried wrote, told by their own words.
package enum OwnFile {
  /// How far into a file is looked.
  private static let reach = 1 << 16

  /// What Bergfried's texts say near their beginning, by the ending of their names.
  private static func words(_ ending: String) -> [String] {
    switch ending {
    case "svg": ["<desc>Drawn by bergfried</desc>"]
    case "png": ["Software\0bergfried"]
    case "gpx": ["creator=\"bergfried\""]
    case "geojson", "json": ["\"description\": \"BERGFRIED_VERSION="]
    case "html", "htm": ["name=\"generator\" content=\"bergfried\""]
    default: []
    }
  }

  /// What answers and tables begin with, and what follows soon.
  private static let beginnings = [
    ("{\"answers\":[{\"", "\"assumptions\":[\""), ("{\"escorts\":[{\"", "\"assumptions\":[\""),
    (StreetCSV.firstColumns.joined(separator: ","), "possibly_m,unseen_m,"),
    (SightlineCSV.firstColumns.joined(separator: ","), "target_to_add_m,eye_to_add_m"),
    (SkylineCSV.head, SkylineCSV.head),
  ]

  /// Whether a file is someone's work and not Bergfried's: a watch file by its name, and whatever
  /// else does not tell that Bergfried wrote it.
  package static func isOthers(_ path: String) -> Bool {
    guard !isEmpty(path) else { return false }
    let ending = (path as NSString).pathExtension.lowercased()
    if ["yaml", "yml"].contains(ending) { return true }
    return !isOne(start(of: path), ending) && !DatasetFiles.isOwn(path)
  }

  private static func start(of path: String) -> Data {
    guard let file = FileHandle(forReadingAtPath: path) else { return Data() }
    defer { try? file.close() }
    return (try? file.read(upToCount: reach)) ?? Data()
  }

  private static func isOne(_ start: Data, _ ending: String) -> Bool {
    beginnings.contains { beginning, next in
      start.starts(with: Data(beginning.utf8)) && start.range(of: Data(next.utf8)) != nil
    }
      || words(ending).contains { start.range(of: Data($0.utf8)) != nil }
  }

  package static func isEmpty(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue == 0
  }

  /// Whether a file holds a text and nothing else.
  package static func holds(_ path: String, _ text: String?) -> Bool {
    guard let text else { return false }
    return FileManager.default.contents(atPath: path) == Data(text.utf8)
  }
}

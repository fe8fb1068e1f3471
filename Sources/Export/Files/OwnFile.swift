import BergfriedEssentials
import BergfriedFiles
import BergfriedGDAL

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
    let ending = FilePath(path).ending
    if ["yaml", "yml"].contains(ending) { return true }
    return !isOne(start(of: path), ending) && !DatasetFiles.isOwn(path)
  }

  private static func start(of path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    return [UInt8](unsafeUninitializedCapacity: reach) { bytes, count in
      count = fread(bytes.baseAddress, 1, reach, file)
    }
  }

  private static func isOne(_ start: [UInt8], _ ending: String) -> Bool {
    beginnings.contains { beginning, next in
      start.starts(with: beginning.utf8) && start.contains(Array(next.utf8))
    }
      || words(ending).contains { start.contains(Array($0.utf8)) }
  }

  package static func isEmpty(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_size == 0
  }

  /// Whether a file holds a text and nothing else.
  package static func holds(_ path: String, _ text: String?) -> Bool {
    guard let text else { return false }
    return FileManager.default.contents(atPath: path) == Data(text.utf8)
  }
}

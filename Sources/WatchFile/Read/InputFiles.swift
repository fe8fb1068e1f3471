import BergfriedCore
import BergfriedEssentials

/// Where the files are that a watch file names.
struct InputFiles {
  /// What relative paths start from; empty to leave them as they are.
  let folder: String
  /// Whether it is a problem if one is not there.
  let areChecked: Bool

  /// Reads a path; what GDAL opens without a file, such as `/vsicurl/…` or `PG:…`, stays as it is.
  func path(_ entry: Entry, _ what: String) -> String? {
    // A file's name is taken as it is, whatever letters it has.
    entry.text(what).map { checked(entry.letters ?? $0, entry) }
  }

  /// - Parameter entry: where the path stands.
  func checked(_ text: String, _ entry: Entry) -> String {
    // Standard input, too.
    if text == "-" || text.hasPrefix("/vsi") || text.contains(":") { return text }
    let path = text.hasPrefix("/") || folder.isEmpty ? text : "\(folder)/\(text)"
    if areChecked, !FileManager.default.fileExists(atPath: path) {
      entry.fail(.watchFile, "there is no file \(path): give a path from the watch file's folder")
    }
    return path
  }
}

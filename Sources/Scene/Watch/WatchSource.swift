import BergfriedEssentials
import BergfriedWatchFile

/// A watch to be read.
package struct WatchSource {
  /// Where its file is, or would be: paths in it lead from there.
  package let path: String
  /// What is read in place of what stands in the file.
  package var yaml: String?
  /// Ground around the town is read besides, as long as all are no more cells than that.
  package var roomCells = 0

  /// - Parameter yaml: `nil` for what stands in the file.
  package init(path: String, yaml: String? = nil) {
    self.path = path
    self.yaml = yaml
  }

  /// - Throws: all that is wrong in it, at once.
  func watch() throws(WatchFileError) -> Watch {
    guard let yaml else { return try Watch(path: path) }
    return try Watch(yaml: yaml, asFile: path)
  }

  /// What it says; `nil` where its file cannot be read.
  var text: String? {
    yaml
      ?? FileManager.default.contents(atPath: path).flatMap { String(bytes: $0, encoding: .utf8) }
  }

  /// Where the parts of it stand.
  var marks: WatchMarks { WatchMarks(path: path, yaml: yaml) }
}

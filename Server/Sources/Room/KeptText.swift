import Foundation
import Synchronization

/// What a room said last, as a file of its own: all that is left where its journal is damaged.
final class KeptText: Sendable {
  private let path: String
  private let last: Mutex<String?>

  /// - Parameter imported: what the watch file said when it was taken in.
  init(path: String, imported: String?) {
    self.path = path
    last = Mutex(imported)
  }

  /// What the watch file said when it was taken in last, or what was written into it.
  var imported: String? {
    get { last.withLock { $0 } }
    set { last.withLock { $0 = newValue } }
  }

  /// What is kept; `nil` for nothing.
  var yaml: String? {
    FileManager.default.contents(atPath: path).flatMap { String(bytes: $0, encoding: .utf8) }
  }

  func keep(_ yaml: String) throws {
    try Data(yaml.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}

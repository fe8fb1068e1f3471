import Foundation

/// What a room said last, as a file of its own: all that is left where its journal is damaged.
struct KeptText: Sendable {
  let path: String

  /// What is kept; `nil` for nothing.
  var yaml: String? {
    FileManager.default.contents(atPath: path).flatMap { String(bytes: $0, encoding: .utf8) }
  }

  func keep(_ yaml: String) throws {
    try Data(yaml.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}

import Foundation

/// A folder of a test's own, which goes with it.
package final class TestFolder: Sendable {
  package let path: String

  package init() {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "bergfried-room-tests-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  package subscript(name: String) -> String { path + "/" + name }
}

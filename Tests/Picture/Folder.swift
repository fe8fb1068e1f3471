import Foundation

/// A folder for one test, gone after it.
enum Folder {
  static func temporary(_ body: (String) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "/bergfried-picture-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }
}

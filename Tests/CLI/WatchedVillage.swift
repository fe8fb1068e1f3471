import BergfriedTestSupport
import Foundation
import Testing

/// A small village with its map and its watch, made once for all tests that look at it.
struct WatchedVillage: Sendable {
  static let shared = Result { try WatchedVillage() }

  let folder: Folder

  private init() throws {
    folder = try Folder()
    // What is kept to the end of the run goes with it.
    atexit {
      guard case .success(let village) = WatchedVillage.shared else { return }
      try? FileManager.default.removeItem(at: village.folder.url)
    }
    let made = try Command.bergfried(
      "village", folder["village"], "--extent", "1800", "--resolution", "4", "-q")
    try #require(made.status == 0, "\(made.errors)")
  }

  /// The path of one of its files.
  subscript(name: String) -> String { folder["village/" + name] }

  var watch: String { self["watch.yaml"] }

  func text() throws -> String { try String(contentsOfFile: watch, encoding: .utf8) }

  /// The watch with some of its words changed, written beside the village's map and terrain.
  func changed(_ changes: (String, String)...) throws -> String {
    var text = try text()
    for (old, new) in changes {
      try #require(text.contains(old), "the watch has no '\(old)'")
      text = text.replacingOccurrences(of: old, with: new)
    }
    return try folder.write(text, to: "village/\(UUID().uuidString).yaml")
  }
}

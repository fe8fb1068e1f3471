import BergfriedEssentials

/// Where files are made whose bytes go to somebody else.
struct RoomFolder {
  /// A file's bytes.
  ///
  /// - Parameters:
  ///   - ending: the file's, without a dot.
  ///   - write: makes a file at the path that it gets.
  func bytes(ending: String, _ write: (String) throws -> Void) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "bergfried-room-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("room.\(ending)").path
    try write(path)
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}

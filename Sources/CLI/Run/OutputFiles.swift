import Foundation

/// The files a command is going to write, checked before any work is done: none may be an input
/// or stand twice, and each needs a folder to be written to.
struct OutputFiles {
  private var names: [FileIdentity: String] = [:]

  /// Declares a file that is read.
  mutating func read(_ path: String, as name: String) {
    names[FileIdentity(path: path)] = name
  }

  /// Declares a file that will be written.
  mutating func write(_ path: String, as name: String) throws {
    guard !path.isEmpty else {
      throw CommandFailure(.usage, "the name of \(name) is empty: name a file to write")
    }
    let identity = FileIdentity(path: path)
    if let other = names[identity] {
      throw CommandFailure(
        .usage, "\(name) and \(other) are the same file, \(path): name another one for \(name)")
    }
    names[identity] = name
    if case .virtual = identity { return }
    try OutputFiles.checkFolder(of: path)
  }

  private static func checkFolder(of path: String) throws {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    if files.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw CommandFailure(.cannotWrite, "\(path) is a folder: name a file in it")
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard files.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw CommandFailure(
        .cannotWrite, "cannot write \(path): there is no folder \(folder). Make it first")
    }
    guard files.isWritableFile(atPath: folder) else {
      throw CommandFailure(
        .cannotWrite, "cannot write \(path): you may not write to the folder \(folder)")
    }
  }
}

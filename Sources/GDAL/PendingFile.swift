import CGDAL

/// A file on its way: it is written under its own name in a hidden folder beside the target, and
/// moved into place when it is whole. Until then the target stays as it was.
///
/// Files that drivers put beside the main one (`.aux.xml`, `.prj` …) travel with it.
final class PendingFile {
  let target: String
  /// Where to write.
  let path: String
  private let folder: String
  private let isStream: Bool

  /// - Throws: `cannotWrite` where nothing can be created beside the target.
  init(target: String) throws {
    self.target = target
    isStream = target == "/vsistdout/"
    let place = isStream ? ("/vsimem", "stdout") : Folder.split(target)
    let mark = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    folder = place.0 + "/.bergfried-" + mark
    path = folder + "/" + place.1
    try checkTarget(name: place.1)
    let isMade = ErrorLog.recording { _ in VSIMkdir(folder, 0o777) == 0 }
    guard isMade else {
      let isThere = Folder.entry(at: place.0) == .folder
      throw GDALError(
        .cannotWrite,
        "\(target): " + (isThere ? "the folder may not be written to" : "there is no such folder"))
    }
  }

  deinit {
    discard()
  }

  private func checkTarget(name: String) throws {
    guard !isStream else { return }
    guard !name.isEmpty, name != ".", name != ".." else {
      throw GDALError(.cannotWrite, "\(target): name a file to write")
    }
    switch Folder.entry(at: target) {
    case .nothing, .file:
      return
    case .folder:
      throw GDALError(.cannotWrite, "\(target): this is a folder; name a file in it")
    case .other:
      throw GDALError(.cannotWrite, "\(target): this is a device, which holds no file")
    }
  }

  /// Puts the finished file where it belongs, over what was there.
  func moveIntoPlace() throws {
    let (targetFolder, targetName) = isStream ? ("", "") : Folder.split(target)
    let main = Folder.split(path).name
    let beside = Folder.names(in: folder).filter { $0 != main }
    if isStream {
      try copyToStream()
    } else {
      for name in beside { try rename(folder + "/" + name, to: targetFolder + "/" + name) }
      try rename(path, to: target)
      removeStale(beside: beside, of: targetName, in: targetFolder)
    }
    discard()
  }

  /// Removes what has been written so far.
  func discard() {
    ErrorLog.recording { _ in _ = VSIRmdirRecursive(folder) }
  }

  private func rename(_ source: String, to target: String) throws {
    try ErrorLog.recording { log in
      guard VSIRename(source, target) == 0 else {
        throw GDALError(
          .cannotWrite, "\(target): the finished file cannot be moved into place\(log.reason)")
      }
    }
  }

  /// What belonged to the file of that name before would be read as if it belonged to the new one.
  private func removeStale(beside: [String], of name: String, in folder: String) {
    for ending in [".aux.xml", ".ovr", ".msk"] where !beside.contains(name + ending) {
      ErrorLog.recording { _ in _ = VSIUnlink(folder + "/" + name + ending) }
    }
  }

  private func copyToStream() throws {
    let result = ErrorLog.recording { _ in CPLCopyFile(target, path) }
    guard result == 0 else {
      throw GDALError(.cannotWrite, "standard output does not take the file")
    }
  }
}

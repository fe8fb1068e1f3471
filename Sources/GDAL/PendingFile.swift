import CGDAL

/// A file on its way: it is written under its own name in a hidden folder beside the target, and
/// moved into place when it is whole. Until then the target stays as it was.
///
/// Files that drivers put beside the main one (`.aux.xml`, `.prj` …) travel with it.
final class PendingFile {
  let target: String
  /// Where to write.
  let path: String
  /// The hidden folder, on the target's disk.
  private let folder: String
  /// Where `path` lies in memory first; `nil` where it lies in `folder`.
  private let memoryFolder: String?
  private let isStream: Bool

  /// - Parameter viaMemory: for drivers that do not notice when a disk is full: the file is made in
  ///   memory and then copied with an eye on every write.
  /// - Throws: `cannotWrite` where nothing can be created beside the target.
  init(target: String, viaMemory: Bool = false) throws {
    self.target = target
    isStream = target == "/vsistdout/"
    let place = isStream ? (folder: "/vsimem", name: "stdout") : Folder.split(target)
    let hidden = "/.bergfried-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
    folder = place.folder + hidden
    memoryFolder = viaMemory ? "/vsimem" + hidden + "-memory" : nil
    path = (memoryFolder ?? folder) + "/" + place.name
    try checkTarget(name: place.name)
    let isMade = ErrorLog.recording { _ in VSIMkdir(folder, 0o777) == 0 }
    guard isMade else {
      let isThere = Folder.entry(at: place.folder) == .folder
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
    let name = Folder.split(path).name
    if isStream {
      try copy(path, to: target)
    } else {
      let home = Folder.split(target).folder
      if memoryFolder != nil { try copy(path, to: folder + "/" + name) }
      let beside = Folder.names(in: folder).filter { $0 != name }
      for other in beside { try rename(folder + "/" + other, to: home + "/" + other) }
      try rename(folder + "/" + name, to: target)
      removeStale(beside: beside)
    }
    discard()
  }

  /// Removes what has been written so far.
  func discard() {
    ErrorLog.recording { _ in
      _ = VSIRmdirRecursive(folder)
      if let memoryFolder { _ = VSIRmdirRecursive(memoryFolder) }
    }
  }

  private func rename(_ source: String, to target: String) throws {
    try ErrorLog.recording { log in
      guard VSIRename(source, target) == 0 else {
        throw GDALError(
          .cannotWrite, "\(target): the finished file cannot be moved into place\(log.reason)")
      }
    }
  }

  private func copy(_ source: String, to copy: String) throws {
    try ErrorLog.recording { log in
      guard CPLCopyFile(copy, source) == 0, !log.hasFailed else {
        throw GDALError(
          .cannotWrite, "\(target): the file does not fit there or is cut off\(log.reason)")
      }
    }
  }

  /// What belonged to the file of that name before would be read as if it belonged to the new one.
  private func removeStale(beside: [String]) {
    let name = Folder.split(target).name
    for ending in [".aux.xml", ".ovr", ".msk"] where !beside.contains(name + ending) {
      ErrorLog.recording { _ in _ = VSIUnlink(target + ending) }
    }
  }
}

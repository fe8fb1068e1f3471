import BergfriedCore
import BergfriedFiles
import CGDAL

/// A file on its way: it is written in a hidden folder beside the target, and moved into place when
/// it is whole. Until then the target stays as it was.
///
/// Files that drivers put beside the main one (`.aux.xml`, `.prj` …) travel with it. Links lead to
/// what is replaced and stay; pipes and devices take only what is made in memory.
final class PendingFile {
  /// Where the finished file goes.
  private enum Place {
    /// Into a folder on disk, by the path that links lead to.
    case disk(PendingFolder, file: String)
    /// To GDAL's own standard output, or into its memory.
    case virtual(folder: String, file: String)
    /// To what takes bytes as they come.
    case stream
  }

  let target: String
  /// Where to write.
  let path: String
  private let place: Place
  /// Where `path` lies in memory first; `nil` where it lies in a folder already.
  private let memoryFolder: String?

  /// - Parameter viaMemory: for drivers that do not notice when a disk is full: the file is made in
  ///   memory and then copied with an eye on every write.
  /// - Throws: `cannotWrite` where nothing can be created beside the target.
  init(target: String, viaMemory: Bool = false) throws {
    self.target = target
    let name = target == "/vsistdout/" ? "stdout" : PendingFile.name(for: target)
    let place = try PendingFile.place(of: target, isInMemory: viaMemory)
    let random = "/.bergfried-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
    memoryFolder = viaMemory ? "/vsimem" + random + "-memory" : nil
    switch place {
    case .disk(let folder, _): path = (memoryFolder ?? folder.path) + "/" + name
    case .virtual(let folder, _): path = (memoryFolder ?? folder) + "/" + name
    case .stream: path = (memoryFolder ?? "/vsimem" + random) + "/" + name
    }
    self.place = place
  }

  deinit {
    discard()
  }

  /// The target's own name, by which drivers choose what to put beside; a shorter one with its
  /// ending where they could not.
  private static func name(for target: String) -> String {
    let name = Folder.split(target).name
    guard name.utf8.count > 200 else { return name }
    let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    return "long" + (ending.utf8.count <= 20 ? ending : "")
  }

  private static func place(of target: String, isInMemory: Bool) throws -> Place {
    if target.hasPrefix("/vsi") {
      let isStream = target == "/vsistdout/"
      let home = isStream ? "/vsimem" : Folder.split(target).folder
      try checkVirtual(target)
      let folder = home + "/.bergfried-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
      guard ErrorLog.recording({ _ in VSIMkdir(folder, 0o777) == 0 }) else {
        throw Failure(.outputForbidden, "\(target): the folder may not be written to")
      }
      return .virtual(folder: folder, file: target)
    }
    guard !["", ".", ".."].contains(Folder.split(target).name) else {
      throw Failure(.outputNotAFile, "\(target): name a file to write")
    }
    return try Failure.writing {
      guard case .file(let file) = try OutputPlace(target) else {
        guard isInMemory else {
          throw Failure(.outputNotAFile, "\(target): this is a device, which holds no file")
        }
        return .stream
      }
      return .disk(try PendingFolder(in: Folder.split(file).folder, for: target), file: file)
    }
  }

  private static func checkVirtual(_ target: String) throws {
    guard target != "/vsistdout/", Folder.entry(at: target) == .folder else { return }
    throw Failure(.outputNotAFile, "\(target): this is a folder; name a file in it")
  }

  /// Puts the finished file where it belongs, over what was there.
  func moveIntoPlace() throws {
    switch place {
    case .stream: try Failure.writing { try WholeFile(target).write(try memoryBytes()) }
    case .virtual(let folder, let file): try moveVirtual(folder, to: file)
    case .disk(let folder, let file):
      if memoryFolder != nil { try copy(path, to: folder.path + "/" + Folder.split(path).name) }
      let name = Folder.split(path).name
      let beside = Folder.names(in: folder.path).filter { $0 != name }
      let moves = beside.map { (folder.path + "/" + $0, besidePath($0, file)) }
      for (_, place) in moves { try FinishedFiles.checkBeside(place, of: file) }
      let kept = Set(moves.map { FileIdentity(path: $0.1) })
      let stale = PendingFile.besides.map { file + $0 }
        .filter { !kept.contains(FileIdentity(path: $0)) }
      try Failure.writing {
        try folder.move(
          moves + [(folder.path + "/" + name, file)], removing: stale, for: target)
      }
    }
    discard()
  }

  /// Where a file belongs that lies beside the main one and is named for it.
  private func besidePath(_ other: String, _ file: String) -> String {
    let (home, whole) = Folder.split(file)
    let own = Folder.split(path).name
    func stem(_ name: String) -> String {
      name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }
    var name = other
    if other.hasPrefix(own) {
      name = whole + other.dropFirst(own.count)
    } else if other.hasPrefix(stem(own) + ".") {
      name = stem(whole) + other.dropFirst(stem(own).count)
    }
    return (home == "/" ? "" : home) + "/" + name
  }

  private func moveVirtual(_ folder: String, to file: String) throws {
    if file == "/vsistdout/" { return try copy(path, to: file) }
    let (home, name) = (Folder.split(file).folder, Folder.split(path).name)
    if memoryFolder != nil { try copy(path, to: folder + "/" + name) }
    let beside = Folder.names(in: folder).filter { $0 != name }
    for other in beside { try rename(folder + "/" + other, to: home + "/" + other) }
    try rename(folder + "/" + name, to: file)
    removeStale(of: file, keeping: beside.map { home + "/" + $0 })
  }

  /// Removes what has been written so far.
  func discard() {
    ErrorLog.recording { _ in
      switch place {
      case .disk(let folder, _): folder.discard()
      case .virtual(let folder, _): _ = VSIRmdirRecursive(folder)
      case .stream: break
      }
      if let memoryFolder { _ = VSIRmdirRecursive(memoryFolder) }
    }
  }

  private func memoryBytes() throws -> [UInt8] {
    var count: vsi_l_offset = 0
    guard let bytes = VSIGetMemFileBuffer(path, &count, 0) else {
      throw Failure(.outputFailed, "\(target): the file was not made")
    }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(count)))
  }

  private func rename(_ source: String, to target: String) throws {
    try ErrorLog.recording { log in
      guard VSIRename(source, target) == 0 else {
        throw Failure(
          .outputFailed, "\(target): the finished file cannot be moved into place\(log.reason)")
      }
    }
  }

  private func copy(_ source: String, to copy: String) throws {
    try ErrorLog.recording { log in
      guard CPLCopyFile(copy, source) == 0, !log.hasFailed else {
        throw Failure(
          .outputFailed, "\(target): the file does not fit there or is cut off\(log.reason)")
      }
    }
  }

  /// What belonged to the file of that name before would be read as if it belonged to the new one.
  private func removeStale(of file: String, keeping kept: [String]) {
    for beside in PendingFile.besides.map({ file + $0 }) where !kept.contains(beside) {
      ErrorLog.recording { _ in _ = VSIUnlink(beside) }
    }
  }

  /// The endings of files that belong to a raster of the name before them.
  static let besides = [".aux.xml", ".ovr", ".msk"]
}

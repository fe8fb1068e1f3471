package import BergfriedCore
import BergfriedEssentials
import BergfriedFiles
import BergfriedGDAL
import BergfriedScene
import BergfriedWatchFile

/// The one rule by which every command may write its files, asked before any work is done.
///
/// *Model.* No output is a file that the run reads, whatever its name, nor stands twice. What takes
/// bytes as they come, a pipe or a device, is never replaced, and gets only texts. Where heights, a
/// map, a picture or a table stand that Bergfried did not write, they go only if the user says so
/// (``Setting/overwrite``), and so do watch files, which people change, unless they stay as they
/// are.
/// The same holds for what drivers put beside their files.
package struct OutputFiles {
  /// What is written.
  package enum Content {
    /// What goes out from its first byte to its last.
    case text
    /// What is made on disk, or in GDAL's own memory.
    case dataset
    /// Features: GeoJSON is a text and a GeoPackage a dataset, as the name's ending says.
    package static func features(_ path: String) -> Content {
      path.lowercased().hasSuffix("json") ? .text : .dataset
    }

    /// A watch file with this text; `nil` where that is not known yet.
    case watch(String?)

    /// Whether pipes and devices may have it.
    package var isStreamed: Bool {
      switch self {
      case .text, .watch(nil): true
      case .dataset, .watch: false
      }
    }
  }

  private let mayOverwrite: Bool
  private var names: [FileIdentity: Wording] = [:]
  /// Where outputs lie and what may be replaced or removed with them.
  private var written: [FileIdentity: (name: Wording, path: String)] = [:]

  /// - Parameter mayOverwrite: whether files go that Bergfried did not write.
  package init(mayOverwrite: Bool) {
    self.mayOverwrite = mayOverwrite
  }

  /// Declares a file that is read.
  package mutating func read(_ path: String, as name: Wording) throws {
    let identity = FileIdentity(path: path)
    if let output = written[identity] { throw OutputFiles.conflict(output.name, name, output.path) }
    names[identity] = name
  }

  /// Declares all files behind what GDAL reads by a path.
  package mutating func read(dataset path: String, as name: Wording) throws {
    for file in DatasetFiles.read(by: path) { try read(file, as: name) }
  }

  /// Declares a watch file and all that is read for it.
  package mutating func read(watch path: String, as name: Wording = "the watch file") throws {
    try read(path, as: name)
    // What is wrong in it is told by who reads it in earnest.
    guard let watch = try? Watch(path: path) else { return }
    for terrain in watch.place.terrain { try read(dataset: terrain, as: "the terrain") }
    for errors in watch.place.errorPaths { try read(dataset: errors, as: "vertical_error") }
    for map in watch.place.map { try read(dataset: map.path, as: "the map") }
    if let logo = watch.report.logo { try read(logo, as: "the logo") }
    for zone in watch.zones {
      guard case .file(let file, _) = zone.area else { continue }
      try read(dataset: file, as: "the file of the zone '\(zone.name)'")
    }
  }

  /// Declares a file that will be written.
  package mutating func write(_ path: String, as name: Wording, _ content: Content = .text) throws {
    guard !path.isEmpty else {
      throw Failure(.outputUnnamed, saying: "the name of \(name) is empty: name a file to write")
    }
    let isVirtual = path.hasPrefix("/vsi")
    guard !isVirtual || OutputFiles.isWritable(path) else {
      throw Failure(
        .outputArchive,
        saying: "\(name) \(path): nothing is written into archives: name a file on disk")
    }
    let place: OutputPlace = isVirtual ? .file(path) : try OutputPlace(path)
    let identity = OutputFiles.identity(of: place)
    if let other = names[identity] ?? written[identity]?.name, place != .device("/dev/null") {
      throw OutputFiles.conflict(name, other, path)
    }
    written[identity] = (name, path)
    guard !isVirtual else { return }
    guard case .file(let file) = place else {
      if content.isStreamed { return }
      throw Failure(.outputNotAFile, "\(path): this is a device, which holds no file")
    }
    try OutputFiles.checkFolder(of: file, path)
    try protectBeside(file, name, content)
    try checkOld(file, path, content)
    let rule = self
    FinishedFiles.guardPlaces { try rule.checkBeside($0, of: $1) }
  }

  /// What GDAL lets files be made in whole: its own memory, its output, and stores on the net.
  private static func isWritable(_ path: String) -> Bool {
    ["mem", "stdout", "s3", "gs", "az", "adls", "oss", "swift", "hdfs", "webhdfs"]
      .contains { path.hasPrefix("/vsi\($0)/") }
  }

  /// Whether what a driver has put beside an output may go where it belongs.
  private func checkBeside(_ path: String, of output: String) throws {
    if let other = names[FileIdentity(path: path)] {
      throw OutputFiles.conflict("what lies beside \(output)", other, path)
    }
    var status = stat()
    guard lstat(path, &status) == 0, !mayOverwrite else { return }
    // What lay beside a file of Bergfried's own is its own too.
    let isOwn =
      status.st_mode & S_IFMT == S_IFREG && !OwnFile.isEmpty(output)
      && FileManager.default.fileExists(atPath: output) && !OwnFile.isOthers(output)
    guard !isOwn else { return }
    throw Failure(
      .outputExists,
      saying: """
        \(path) would come beside \(output) and is there already: name another file, or say \
        \(setting: .overwrite)
        """)
  }

  private static func identity(of place: OutputPlace) -> FileIdentity {
    switch place {
    case .file(let path), .device(let path): FileIdentity(path: path)
    case .stream(let number): FileIdentity(openFile: number) ?? .named("/dev/fd/\(number)")
    }
  }

  private static func conflict(_ name: Wording, _ other: Wording, _ path: String) -> Failure {
    Failure(
      .outputIsInput,
      saying: "\(name) and \(other) are the same file, \(path): name another one for \(name)")
  }

  /// What lies beside a raster of that name goes with it.
  private mutating func protectBeside(
    _ file: String, _ name: Wording, _ content: Content
  ) throws {
    guard case .dataset = content else { return }
    for beside in DatasetFiles.replaced(byWriting: file) {
      let identity = FileIdentity(path: beside)
      if let other = names[identity] { throw OutputFiles.conflict(name, other, beside) }
      written[identity] = ("what lies beside \(name)", beside)
      var status = stat()
      if !mayOverwrite, lstat(beside, &status) == 0,
        !FileManager.default.fileExists(atPath: file)
      {
        throw Failure(
          .outputExists,
          saying: """
            \(beside) is there already and would be taken for a part of \(name): name another \
            file, or say \(setting: .overwrite)
            """)
      }
    }
  }

  /// Whether what stands there may go.
  private func checkOld(_ file: String, _ path: String, _ content: Content) throws {
    guard FileManager.default.fileExists(atPath: file) else { return }
    guard access(file, W_OK) == 0 else {
      throw Failure(.outputForbidden, "cannot write \(path): it is protected from being written")
    }
    guard !mayOverwrite else { return }
    let mayGo =
      if case .watch(let text) = content {
        OwnFile.isEmpty(file) || OwnFile.holds(file, text)
      } else {
        !OwnFile.isOthers(file)
      }
    guard !mayGo else { return }
    let isWatch = if case .watch = content { true } else { false }
    let reason = isWatch ? "may have been changed by hand" : "is none that bergfried wrote"
    throw Failure(
      .outputExists,
      saying: """
        \(path) is there already and \(reason): name another file, or say \(setting: .overwrite)
        """)
  }

  private static func checkFolder(of file: String, _ path: String) throws {
    let files = FileManager.default
    let parent = FilePath(file).folder
    let folder = parent.isEmpty ? files.currentDirectoryPath : parent
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure(
        .outputNoFolder, "cannot write \(path): there is no folder \(folder). Make it first")
    }
    guard files.isWritableFile(atPath: folder) else {
      throw Failure(
        .outputForbidden, "cannot write \(path): you may not write to the folder \(folder)")
    }
  }
}

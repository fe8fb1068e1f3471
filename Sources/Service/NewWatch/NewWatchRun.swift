package import BergfriedAnswers
package import BergfriedCore
import BergfriedEssentials
package import BergfriedExport
import BergfriedFiles
package import BergfriedScene
import BergfriedWatchFile

/// A new watch from its answers to its file, which is right or is not written.
package struct NewWatchRun {
  /// The file to write.
  package let path: String
  private let files: OutputFiles

  /// - Throws: ``Failure`` where no new file may stand there.
  package init(to path: String, files: OutputFiles) throws {
    self.path = path
    self.files = files
    var asked = files
    try asked.write(path, as: NewWatchRun.name, .watch(nil))
    guard case .file = try OutputPlace(path) else {
      throw Failure(
        .outputNotAFile,
        "\(path): a watch file says where other files are, seen from its own folder: name a file")
    }
  }

  private static let name: Wording = "the watch file"

  /// Writes a watch of which nothing is missing, and reads it back.
  ///
  /// - Returns: what `check` tells of it.
  /// - Throws: ``Failure`` with all that would be wrong; then nothing is written.
  package func report(
    of watch: NewWatch, on machine: Machine, telling listener: @escaping RunListener
  ) throws -> CheckReport {
    precondition(watch.missing.isEmpty, "asked too early: \(watch.missing) are missing")
    var text = NewWatchText(watch: watch, path: path)
    text.crossed = try draft(watch) { draft in
      try NewWatchRun.crossedTower(
        in: WatchScene(WatchSource(path: draft), on: machine, needing: .towers, telling: listener))
    }
    var outputs = files
    if let terrain = watch.terrain { try outputs.read(dataset: terrain.path, as: "the terrain") }
    if let map = watch.map.flatMap({ $0 }) { try outputs.read(dataset: map, as: "the map") }
    try outputs.write(path, as: NewWatchRun.name, .watch(text.text))
    try TextFile.write(text.text, to: path)
    // What is told of the file is read from it.
    try FinishedFiles.settle()
    return try CheckReport(opening: path, on: machine, telling: listener)
  }

  /// Does something with the watch while it stands in a hidden folder, which goes again.
  private func draft<Result>(
    _ watch: NewWatch, _ work: (String) throws -> Result
  ) throws -> Result {
    let folder = FilePath(path).folder
    let hidden = try PendingFolder(in: folder.isEmpty ? "." : folder, for: path)
    defer { hidden.discard() }
    let draft = "\(hidden.path)/\(FilePath(path).name)"
    do {
      try Data(NewWatchText(watch: watch, path: draft).text.utf8)
        .write(to: URL(fileURLWithPath: draft))
      return try work(draft)
    } catch WatchFileError.problems(let problems) {
      let lines = problems.map { ($0.key.isEmpty ? "" : "\($0.key): ") + $0.text }
      throw Failure(
        problems[0].code,
        "\(path) is not written, as it would not be right: " + lines.joined(separator: "\n"))
    }
  }

  /// The first tower that streets lead to from the map's edge; `nil` where there is none.
  private static func crossedTower(in scene: WatchScene) throws -> String? {
    _ = try CheckReport(scene, path: scene.inputPaths[0])
    let watch = scene.watch
    let edge = Set(try SlipEnd.nodes(of: [SlipEnd(.edge, in: watch)], in: scene))
    guard !watch.place.map.isEmpty, !edge.isEmpty else { return nil }
    return watch.towers.indices.first { index in
      let ends = [SlipEnd(.tower(index), in: watch)]
      guard let nodes = try? SlipEnd.nodes(of: ends, in: scene) else { return false }
      return !nodes.isEmpty && edge.isDisjoint(with: nodes)
    }.map { watch.towers[$0].name }
  }
}

package import BergfriedAnswers
package import BergfriedCore

extension CheckReport {
  /// What there is to tell of a watch file, with the files that it names opened.
  ///
  /// - Parameter path: the watch file.
  /// - Throws: ``WatchFileError`` with all that is wrong with it.
  package init(
    opening path: String, on machine: Machine, telling listener: @escaping RunListener
  ) throws {
    try self.init(
      WatchScene(WatchSource(path: path), on: machine, needing: .towers, telling: listener),
      path: path)
  }

  /// The same of one that is open.
  package init(_ scene: WatchScene, path: String) throws {
    var check = SceneCheck(scene)
    try check.check()
    self.init(scene.watch, path: path, version: Origin.release)
    found = FoundSummary(scene)
    notes = scene.warnings + check.notes
  }
}

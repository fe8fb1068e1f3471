import BergfriedWatchFile
import Foundation
import GRDB

/// A room's journal as it is found: whole, new, or damaged, set aside and begun anew.
struct OpenedJournal {
  let journal: Journal
  let kept: KeptText
  /// What the watch says.
  let yaml: String
  /// What has to be taken into the journal first.
  let fresh: String?
  /// Where that is from.
  let note: String

  /// - Throws: `WatchFileError` where neither journal nor file has a watch.
  init(path: String, watch: String) throws {
    let text = FileManager.default.contents(atPath: watch).flatMap {
      String(bytes: $0, encoding: .utf8)
    }
    let keptPath = path + ".yaml"
    var note = "the watch file"
    let opened: Journal
    do {
      opened = try Journal(path: path)
    } catch let error as DatabaseError
      where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
    {
      let aside = try OpenedJournal.setAside(path)
      note = "what was kept; the journal was damaged and is \(aside) now"
      opened = try Journal(path: path)
    }
    journal = opened
    let wasDamaged = note != "the watch file"
    kept = KeptText(path: keptPath, imported: try opened.lastImport() ?? text)
    if let state = try opened.latest() {
      yaml = state.yaml
      fresh = nil
    } else if wasDamaged, let last = kept.yaml {
      yaml = last
      fresh = last
    } else {
      guard let text else { throw WatchFileError.missing(file: watch) }
      yaml = text
      fresh = text
    }
    self.note = note
    try kept.keep(yaml)
  }

  /// - Returns: where a damaged journal is then.
  private static func setAside(_ path: String) throws -> String {
    let stamp = Int(Date().timeIntervalSince1970)
    let aside = "\(path).damaged-\(stamp)"
    for end in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + end) {
      try FileManager.default.moveItem(atPath: path + end, toPath: aside + end)
    }
    return URL(fileURLWithPath: aside).lastPathComponent
  }
}

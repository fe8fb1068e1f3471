import BergfriedWatchFile
import Foundation
import GRDB

/// A room's journal as it is found: whole, new, or damaged, set aside and begun anew.
struct OpenedJournal {
  let journal: Journal
  let kept: KeptText
  /// What the watch says.
  let yaml: String
  /// What the watch file said when it was last taken in or written.
  let fileText: String?
  /// What has to be taken into the journal first.
  let fresh: String?
  /// Where that is from.
  let note: String

  /// - Throws: `WatchFileError` where neither journal nor file has a watch.
  init(path: String, watch: String) throws {
    let text = FileManager.default.contents(atPath: watch).flatMap {
      String(bytes: $0, encoding: .utf8)
    }
    let aside: String?
    (journal, aside) = try OpenedJournal.journal(path)
    kept = KeptText(path: path + ".yaml")
    fileText = try journal.lastFile() ?? text
    if let state = try journal.latest() {
      (yaml, fresh, note) = (state.yaml, nil, "")
    } else if let aside, let last = kept.yaml {
      (yaml, fresh) = (last, last)
      note = "what was kept; the journal was damaged and is \(aside) now"
    } else {
      guard let text else { throw WatchFileError.missing(file: watch) }
      (yaml, fresh, note) = (text, text, "the watch file")
    }
    try kept.keep(yaml)
  }

  /// The journal, and where a damaged one is then.
  private static func journal(_ path: String) throws -> (Journal, aside: String?) {
    do {
      return (try Journal(path: path), nil)
    } catch let error as DatabaseError
      where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
    {
      let aside = try setAside(path)
      return (try Journal(path: path), aside)
    }
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

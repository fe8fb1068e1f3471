public import BergfriedCore
import Foundation
import GRDB

/// All that a watch has said in its room, and every step from one of its texts to another, in a
/// SQLite file: nothing in it is ever changed or taken out.
///
/// Texts make a tree, each below the one that it was made from. A move goes from one to another: an
/// edit to a new one, an undo to the one above, a redo back to the newest below. The number of the
/// last move is the room's revision.
///
/// A move is on the disk when ``add(_:by:)`` returns (`synchronous=FULL`).
public final class Journal: Sendable {
  private let database: DatabaseQueue

  /// Opens the file, or makes it.
  ///
  /// - Throws: `DatabaseError` for one that is no such file or damaged.
  public init(path: String) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    database = try DatabaseQueue(path: path, configuration: configuration)
    try database.write { database in
      let check = try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
      guard check == "ok" else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: check)
      }
      try database.execute(sql: Journal.tables)
    }
  }

  private static let tables = """
    CREATE TABLE IF NOT EXISTS text (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      parent INTEGER REFERENCES text (id),
      yaml TEXT NOT NULL,
      edit TEXT
    ) STRICT;
    CREATE INDEX IF NOT EXISTS text_parent ON text (parent);
    CREATE TABLE IF NOT EXISTS move (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      text INTEGER NOT NULL REFERENCES text (id),
      kind TEXT NOT NULL
        CHECK (kind IN ('import', 'edit', 'undo', 'redo', 'restore', 'save')),
      author TEXT NOT NULL,
      note TEXT NOT NULL,
      time INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS version (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE,
      move INTEGER NOT NULL REFERENCES move (id),
      author TEXT NOT NULL,
      time INTEGER NOT NULL
    ) STRICT;
    """

  /// Where the room is now; `nil` before anything was taken in.
  public func latest() throws -> JournalState? {
    try database.read(Journal.latest)
  }

  /// The text of a revision; `nil` where there is none of that number.
  public func yaml(ofRevision revision: Int64) throws -> String? {
    try database.read { database in
      try String.fetchOne(
        database,
        sql: "SELECT yaml FROM text JOIN move ON move.text = text.id WHERE move.id = ?",
        arguments: [revision])
    }
  }

  /// The text that a target stands for; `nil` where there is none.
  func yaml(of target: JournalStep.Target, from state: JournalState) throws -> String? {
    let place: Int64?
    switch target {
    case .new(let yaml, _): return yaml
    case .same: return state.yaml
    case .revision(let revision): return try yaml(ofRevision: revision)
    case .above: place = state.above
    case .below: place = state.below
    }
    guard let place else { return nil }
    return try database.read { database in
      try String.fetchOne(database, sql: "SELECT yaml FROM text WHERE id = ?", arguments: [place])
    }
  }

  /// What the watch file said when it was last taken in or written.
  func lastFile() throws -> String? {
    try database.read { database in
      try String.fetchOne(
        database,
        sql: """
          SELECT yaml FROM text JOIN move ON move.text = text.id
          WHERE move.kind IN ('import', 'save')
          ORDER BY move.id DESC LIMIT 1
          """)
    }
  }

  /// The last moves up to a revision, the newest first.
  public func moves(before revision: Int64 = .max, limit: Int) throws -> [JournalMove] {
    try database.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT move.*, text.edit FROM move JOIN text ON move.text = text.id
          WHERE move.id < ? ORDER BY move.id DESC LIMIT ?
          """, arguments: [revision, limit]
      ).map(JournalMove.init)
    }
  }

  /// What was done after a revision, in its order: the edits that were made or taken back. `nil`
  /// where all of the text was replaced, so that anything may be another.
  public func edits(after revision: Int64) throws -> [(base: String, edit: String)]? {
    try database.read { database in
      var edits: [(base: String, edit: String)] = []
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT move.kind, move.text, (SELECT text FROM move AS before WHERE before.id < move.id
            ORDER BY before.id DESC LIMIT 1) AS origin
          FROM move WHERE move.id > ? ORDER BY move.id
          """, arguments: [revision])
      for row in rows {
        let kind: String = row["kind"]
        if kind == "save" { continue }
        guard ["edit", "undo", "redo"].contains(kind) else { return nil }
        // An undo takes back what made the text that it leaves.
        let made: Int64 = kind == "undo" ? row["origin"] : row["text"]
        guard
          let text = try Row.fetchOne(
            database,
            sql: """
              SELECT text.edit, above.yaml FROM text JOIN text AS above ON above.id = text.parent
              WHERE text.id = ?
              """, arguments: [made]), let edit: String = text["edit"]
        else { return nil }
        edits.append((base: text["yaml"], edit: edit))
      }
      return edits
    }
  }

  /// Does a move, if the room is where the mover thinks it is.
  ///
  /// - Parameter move: made from the state that it gets; `nil` where there is nothing to be done.
  /// - Returns: where the room is then; `nil` where nothing was done.
  @discardableResult
  public func add(
    by author: String, at time: Ticks, _ move: (JournalState?) throws -> JournalStep?
  ) throws -> JournalState? {
    try database.write { database in
      let now = try Journal.latest(database)
      guard let step = try move(now) else { return nil }
      let text: Int64
      switch step.target {
      case .new(let yaml, let edit):
        try database.execute(
          sql: "INSERT INTO text (parent, yaml, edit) VALUES (?, ?, ?)",
          arguments: [now?.text, yaml, edit])
        text = database.lastInsertedRowID
      case .same:
        guard let now else { return nil }
        text = now.text
      case .above:
        guard let above = now?.above else { return nil }
        text = above
      case .below:
        guard let below = now?.below else { return nil }
        text = below
      case .revision(let revision):
        guard
          let known = try Int64.fetchOne(
            database, sql: "SELECT text FROM move WHERE id = ?", arguments: [revision])
        else { return nil }
        text = known
      }
      try database.execute(
        sql: "INSERT INTO move (text, kind, author, note, time) VALUES (?, ?, ?, ?, ?)",
        arguments: [text, step.kind.rawValue, author, step.note, time.count])
      return try Journal.latest(database)
    }
  }

  private static func latest(_ database: Database) throws -> JournalState? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT move.id AS revision, text.id AS text, text.yaml, text.parent,
          (SELECT MAX(id) FROM text AS below WHERE below.parent = text.id) AS below
        FROM move JOIN text ON move.text = text.id ORDER BY move.id DESC LIMIT 1
        """
    ).map(JournalState.init)
  }

  // MARK: - Versions

  /// Gives the latest revision a name; one that has it already keeps its own.
  ///
  /// - Returns: whether the name was free.
  public func name(_ name: String, by author: String, at time: Ticks) throws -> Bool {
    try database.write { database in
      try database.execute(
        sql: """
          INSERT INTO version (name, move, author, time) SELECT ?, MAX(id), ?, ? FROM move
          WHERE NOT EXISTS (SELECT 1 FROM version WHERE name = ?) HAVING MAX(id) IS NOT NULL
          """, arguments: [name, author, time.count, name])
      return database.changesCount == 1
    }
  }

  /// All revisions that have a name, the newest first.
  public func versions() throws -> [JournalVersion] {
    try database.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM version ORDER BY id DESC")
        .map(JournalVersion.init)
    }
  }

  /// Puts all of it into the one file, which may then be copied.
  public func close() throws {
    try database.writeWithoutTransaction { database in
      _ = try database.checkpoint(.truncate)
    }
    try database.close()
  }
}

import BergfriedCore
import GRDB

/// A step that was made.
public struct JournalMove: Encodable, Sendable {
  /// Its number.
  public let revision: Int64
  /// What kind of step it was.
  public let kind: String
  /// Who made it, as they call themselves.
  public let author: String
  /// What it was for.
  public let note: String
  /// When, in UTC.
  public let time: String
  /// What was edited, as JSON; `nil` where the text came as a whole.
  public let edit: String?

  init(_ row: Row) {
    revision = row["id"]
    kind = row["kind"]
    author = row["author"]
    note = row["note"]
    time = Ticks(count: row["time"]).utc
    edit = row["edit"]
  }
}

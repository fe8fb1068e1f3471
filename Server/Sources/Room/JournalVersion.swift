import BergfriedCore
import GRDB

/// A revision with a name.
public struct JournalVersion: Encodable, Sendable {
  /// As its author calls it; no other one has it.
  public let name: String
  /// The move that it is the text after.
  public let revision: Int64
  /// Who named it.
  public let author: String
  /// When, in UTC.
  public let time: String

  init(_ row: Row) {
    name = row["name"]
    revision = row["move"]
    author = row["author"]
    time = Ticks(count: row["time"]).utc
  }
}

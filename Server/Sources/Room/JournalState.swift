import GRDB

/// Where a room is.
public struct JournalState: Sendable {
  /// The number of its last move.
  public let revision: Int64
  /// What the watch says.
  public let yaml: String
  let text: Int64
  /// The text that this one was made from.
  let above: Int64?
  /// The newest that was made from this one.
  let below: Int64?

  /// Whether there is something to undo.
  public var canUndo: Bool { above != nil }
  /// Whether there is something to redo.
  public var canRedo: Bool { below != nil }

  init(_ row: Row) {
    revision = row["revision"]
    yaml = row["yaml"]
    text = row["text"]
    above = row["parent"]
    below = row["below"]
  }
}

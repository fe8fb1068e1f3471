public import BergfriedWatchFile

/// Why a room does not do what it is asked.
public enum RoomFault: Error, Sendable {
  /// Someone else has changed the same thing since the revision that this was asked of.
  case conflict(revision: Int64)
  /// There is nothing to undo or redo, or no such revision or job.
  case nothing(String)
  /// A name that something else has.
  case taken(String)
  /// A file would be named that lies outside of the watch's folder.
  case outside(String)
  /// The watch would not be one any more.
  case notWatch([Problem])
  /// It is asked for while it is not there yet.
  case notReady
  /// It has nothing of what is wanted of it.
  case lacking(String)
  /// Too much is asked at once.
  case busy
  /// The disk does not take it, and so it has not happened.
  case cannotKeep(isFull: Bool)
}

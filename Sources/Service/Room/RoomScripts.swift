import BergfriedReport

/// The scripts that the page of a report has in common with that of a room, as modules.
public enum RoomScripts {
  /// The text of a module by its file's name; `nil` where there is none.
  public static func source(_ name: String) -> [UInt8]? { WatchReport.script(named: name) }
}

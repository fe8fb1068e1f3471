import BergfriedCore

extension WatchEdit {
  /// Whether what one of two edits changes is, holds or lies in what the other one changes, so that
  /// it matters which comes first. Both are made for the same text.
  ///
  /// An item is the same one by its name and by its place. Whoever goes by places also depends on
  /// who moves the items of that list, and whoever names something on who renames it. An edit that
  /// cannot be made is taken to touch all others.
  public func touches(_ other: WatchEdit, in yaml: String) -> Bool {
    guard let one = EditReach(of: self, in: yaml), let two = EditReach(of: other, in: yaml) else {
      return true
    }
    return one.touches(two)
  }
}

import BergfriedCore

/// Looks that come in.
extension EditableText {
  /// The text with a look that comes first among those of a telescope. A list of looks that was not
  /// there stands behind the telescope's first key, which mostly is its name.
  func text(adding look: Watch.AddedLook, in night: Watch.Night) throws(Failure) -> String {
    let looks = try telescope(look.telescope, ofTower: look.tower) + [.key("looks")]
    let value = look.value(in: night)
    let hasLooks = (try? find(looks)) != nil
    return try finished(
      hasLooks ? inserting(value, in: looks, at: 0) : setting(looks, .list([value]), behind: 0),
      looks)
  }

  /// The way to one of a tower's telescopes and cameras together.
  private func telescope(
    _ place: Int, ofTower tower: Int
  ) throws(Failure) -> [WatchEdit.Step] {
    let tower: [WatchEdit.Step] = [.key("towers"), .place(tower)]
    var place = place
    for list in ["telescopes", "cameras"] {
      let count = (try? find(tower + [.key(list)]))?.node.items?.count ?? 0
      if place < count { return tower + [.key(list), .place(place)] }
      place -= count
    }
    throw EditPlace.nowhere(tower + [.key("telescopes"), .place(place)])
  }
}

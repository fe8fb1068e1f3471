/// A claim that is false.
struct Fault {
  enum Kind: String, CaseIterable {
    /// Told as surely seen from a tower, and hidden.
    case surelyHidden = "surely-hidden"
    /// Told as not possibly seen from a tower, and seen.
    case unseenSeen = "unseen-seen"
    /// Told as surely held at a time, and no look holds it: hidden, or not in the picture.
    case heldHidden = "held-hidden"
    case heldOutside = "held-outside"
    /// Told as held at a time when the look has not yet turned there.
    case heldLate = "held-late"
    /// Told as not possibly held at a time, and shown.
    case unheldShown = "unheld-shown"
    /// Told as guarded, and crossed.
    case guardedCrossed = "guarded-crossed"
    /// Told as a place to which no way leads, and reached.
    case unconnectedCrossed = "unconnected-crossed"
    /// Told as an unseen route, and seen.
    case routeSeen = "route-seen"
    /// Told as a route, and too fast for the one who walks it.
    case routeFast = "route-fast"
    /// Told as a route, and it jumps.
    case routeBroken = "route-broken"
  }

  let kind: Kind
  let text: String
  /// Where, and from which tower.
  var spot: Spot?
  var mast: Int?
  var line: [Spot] = []
}

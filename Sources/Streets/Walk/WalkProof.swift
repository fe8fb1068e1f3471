import BergfriedCore

/// The certificate that nobody comes unseen to a goal over streets and open ground: for each place
/// and free interval eight numbers, its *supports*.
///
/// **What they say.** Let *u* be one of eight directions, *v* the greatest speed. Whoever moves
/// from one point to another gains at most *v* for each second in that direction, so *t* -
/// *u*·*x*/*v* never falls along their way, whether they wait, turn, or cut a corner. A place's
/// support in direction *u* lies nowhere above that number for anyone who is there unseen in that
/// interval.
///
/// **Why that is an invariant.** Who steps over a border from one place into the next at a time *t*
/// and a point *x* of it has *t* - *u*·*x*/*v* ≥ the old place's support, for all *u*. So *t* is at
/// least the *arrival*: the greatest of both intervals' starts and, over all directions, of the old
/// support and the least of *u*·*x*/*v* on the border together. So in the new place their number
/// for *u* is at least the greater of the old support and the arrival less the greatest of
/// *u*·*x*/*v* on the border; and it stays so while they are there. If the new place's supports are
/// nowhere greater than that for every border by which they may come, and where they may begin
/// nowhere greater than what they have then, the supports hold for everyone. No time is lost where
/// a corner is cut, since no way through a place is ever measured; what is lost is the width of a
/// border where the way turns, and by the eight directions at most a factor of 1/cos(π/8) = 1.0824.
///
/// The places are the grid's cells, with their free intervals in the order of the network's, then
/// the pieces of street with theirs, then the refuges.
public struct WalkProof: Hashable, Sendable {
  /// In what places and times are counted.
  public var frame: WalkFrame
  /// All eight are ``unreached`` where nobody comes.
  public var supports: [SIMD8<Int32>]

  /// The supports of a place and interval that nobody comes to.
  public static var unreached: SIMD8<Int32> { SIMD8(repeating: .max) }

  /// Whether nobody comes to a place and interval.
  public func isUnreached(_ label: Int) -> Bool { supports[label][0] == .max }

  /// A proof by its frame and its supports, place by place.
  public init(frame: WalkFrame, supports: [SIMD8<Int32>]) {
    self.frame = frame
    self.supports = supports
  }

  /// How many places and intervals someone may be in.
  public var reachedCount: Int { supports.count { $0[0] != .max } }
}

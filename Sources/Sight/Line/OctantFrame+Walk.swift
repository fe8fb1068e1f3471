/// The literal walk of the visibility model: the slow truth that everything else is tested
/// against.
///
/// A sight line to `(a, b)`, `0 ≤ b ≤ a`, crosses every ring 1…a-1 (a *column crossing*) and every
/// sideways position 1…b-1 (a *row crossing*); where both fall on one vertex the ring counts. At
/// each crossing the ground's height is interpolated between the two vertices of the crossed
/// edge. It blocks if it rises above the line; touching does not block, which is decided without
/// a rounding.
///
/// This is model R3 of Franklin & Ray, *Higher isn't necessarily better* (1994).
extension OctantFrame {
  /// One place where a sight line crosses an edge of the ground's wire frame.
  struct WalkCrossing {
    let edge: CrossedEdge
    /// The crossing lies `step / steps` of the way.
    let step: Int
    let isRing: Bool

    var steps: Int { edge.steps }
  }

  /// Visits all crossings on the way to `(a, b)`, rings first, each from the observer outward,
  /// until `body` answers false.
  @inline(__always)
  func walk(to a: Int, _ b: Int, _ body: (WalkCrossing) -> Bool) {
    var i = 0
    var j = 0
    var rem = 0
    for ring in stride(from: 1, to: a, by: 1) {
      rem &+= b
      if rem >= a {
        rem &-= a
        j &+= 1
      }
      let edge = ringEdge(ring, j, rem: rem, of: a)
      guard body(WalkCrossing(edge: edge, step: ring, isRing: true)) else { return }
    }
    rem = 0
    for side in stride(from: 1, to: b, by: 1) {
      rem &+= a
      while rem >= b {
        rem &-= b
        i &+= 1
      }
      guard rem != 0 else { continue }
      let edge = rowEdge(i, side, rem: rem, of: b)
      guard body(WalkCrossing(edge: edge, step: side, isRing: false)) else { return }
    }
  }

  /// Whether the ground between the observer and `(a, b)` hides a target at `target` metres above
  /// the eye's level.
  package func isBlocked(to a: Int, _ b: Int, target: Double) -> Bool {
    var isBlocked = false
    walk(to: a, b) { crossing in
      isBlocked = crossing.edge.rises(above: target, at: crossing.step)
      return !isBlocked
    }
    return isBlocked
  }

  /// The same, walked from the target inwards: what hides someone mostly stands near them.
  package func isBlockedInwards(to a: Int, _ b: Int, target: Double) -> Bool {
    var (j, rem) = (b, 0)
    for ring in stride(from: a - 1, to: 0, by: -1) {
      rem &-= b
      if rem < 0 {
        rem &+= a
        j &-= 1
      }
      if ringEdge(ring, j, rem: rem, of: a).rises(above: target, at: ring) { return true }
    }
    var i = a
    rem = 0
    for side in stride(from: b - 1, to: 0, by: -1) {
      rem &-= a
      while rem < 0 {
        rem &+= b
        i &-= 1
      }
      guard rem != 0 else { continue }
      if rowEdge(i, side, rem: rem, of: b).rises(above: target, at: side) { return true }
    }
    return false
  }

  /// The height above the eye's level that a target at `(a, b)` must reach to be seen;
  /// -infinity where nothing stands between.
  package func horizon(at a: Int, _ b: Int) -> Double {
    var horizon = -Double.infinity
    walk(to: a, b) { crossing in
      let reached = crossing.edge.height * Double(crossing.steps) / Double(crossing.step)
      if reached > horizon { horizon = reached }
      return true
    }
    return horizon
  }
}

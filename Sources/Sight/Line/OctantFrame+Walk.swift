/// The literal walk of the visibility model: the slow truth that everything else is tested
/// against.
///
/// A sight line to `(a, b)`, `0 ≤ b ≤ a`, crosses every ring 1…a-1 (a *column crossing*) and every
/// sideways position 1…b-1 (a *row crossing*); where both fall on one vertex the ring counts. At
/// each crossing the ground's height is interpolated between the two vertices of the crossed
/// edge. It blocks if it rises above the line; touching does not block.
///
/// This is model R3 of Franklin & Ray, *Higher isn't necessarily better* (1994).
extension OctantFrame {
  /// One place where a sight line crosses an edge of the ground's wire frame.
  package struct WalkCrossing {
    /// The crossing lies `step / steps` of the way.
    package let step: Int
    package let steps: Int
    /// The ground there, above the eye's level, curvature taken off; -infinity where unknown.
    package let height: Double
    package let isRing: Bool
  }

  /// Visits all crossings on the way to `(a, b)`, rings first, each from the observer outward,
  /// until `body` answers false.
  @inline(__always)
  package func walk(to a: Int, _ b: Int, _ body: (WalkCrossing) -> Bool) {
    var i = 0
    var j = 0
    var rem = 0
    for ring in stride(from: 1, to: a, by: 1) {
      rem &+= b
      if rem >= a {
        rem &-= a
        j &+= 1
      }
      let height = columnCrossing(ring, j, rem: rem, of: a)
      guard body(WalkCrossing(step: ring, steps: a, height: height, isRing: true)) else { return }
    }
    rem = 0
    for side in stride(from: 1, to: b, by: 1) {
      rem &+= a
      while rem >= b {
        rem &-= b
        i &+= 1
      }
      guard rem != 0 else { continue }
      let height = rowCrossing(i, side, rem: rem, of: b)
      guard body(WalkCrossing(step: side, steps: b, height: height, isRing: false)) else { return }
    }
  }

  /// Whether the ground between the observer and `(a, b)` hides a target at `target` metres above
  /// the eye's level.
  package func isBlocked(to a: Int, _ b: Int, target: Double) -> Bool {
    var isBlocked = false
    walk(to: a, b) { crossing in
      isBlocked = crossing.height * Double(crossing.steps) > target * Double(crossing.step)
      return !isBlocked
    }
    return isBlocked
  }

  /// The same, walked from the target inwards: what hides someone mostly stands near him.
  package func isBlockedInwards(to a: Int, _ b: Int, target: Double) -> Bool {
    func blocks(_ height: Double, _ step: Int, of steps: Int) -> Bool {
      height * Double(steps) > target * Double(step)
    }
    var (j, rem) = (b, 0)
    for ring in stride(from: a - 1, to: 0, by: -1) {
      rem &-= b
      if rem < 0 {
        rem &+= a
        j &-= 1
      }
      if blocks(columnCrossing(ring, j, rem: rem, of: a), ring, of: a) { return true }
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
      if blocks(rowCrossing(i, side, rem: rem, of: b), side, of: b) { return true }
    }
    return false
  }

  /// The height above the eye's level that a target at `(a, b)` must reach to be seen;
  /// -infinity where nothing stands between.
  package func horizon(at a: Int, _ b: Int) -> Double {
    var horizon = -Double.infinity
    walk(to: a, b) { crossing in
      let reached = crossing.height * Double(crossing.steps) / Double(crossing.step)
      if reached > horizon { horizon = reached }
      return true
    }
    return horizon
  }
}

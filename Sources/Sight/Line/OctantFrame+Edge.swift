/// An edge of the ground as the plane through it and the eye.
struct SightPlane {
  /// The line of sight that just clears the edge passes `(a, b)` at height `a p + b q`.
  var p: Double
  var q: Double
  /// The directions, side per ring, over which the edge reaches.
  var directions: ClosedRange<Double>
  var ring: Int
}

/// A place where the way to a cell crosses an edge of one ring.
struct EdgeCrossing {
  /// The height that the edge demands at the cell; -infinity where it has an unknown end.
  let height: Double
  let ring: Int
  let side: Int
  let kind: Kind

  enum Kind {
    /// Between `(ring, side)` and `(ring, side + 1)`.
    case alongRing
    /// Between `(ring - 1, side)` and `(ring, side)`.
    case beforeRing
    /// Right on a vertex, where two edges of the ring meet.
    case vertex
  }
}

extension OctantFrame {
  /// The higher of a ring's own crossing on the way to `(a, b)` and the row crossing before it.
  @inline(__always)
  func steepest(_ i: Int, to a: Int, _ b: Int) -> EdgeCrossing {
    let product = i &* b
    let j = Int((Double(product) + 0.5) / Double(a))
    let rem = product &- j &* a
    let reached = ringEdge(i, j, rem: rem, of: a).height * Double(a) / Double(i)
    if let rowRem = rowRemainder(i, j, to: a, b) {
      let rowReached = rowEdge(i &- 1, j, rem: rowRem, of: b).height * Double(b) / Double(j)
      if rowReached > reached {
        return EdgeCrossing(height: rowReached, ring: i, side: j, kind: .beforeRing)
      }
    }
    return EdgeCrossing(
      height: reached, ring: i, side: j, kind: rem == 0 ? .vertex : .alongRing)
  }

  /// The plane of the edge that is crossed, and the directions over which nothing else of its ring
  /// rises above it; `nil` for a vertex and for unknown ground.
  func plane(_ crossing: EdgeCrossing) -> SightPlane? {
    guard crossing.height > -.infinity else { return nil }
    switch crossing.kind {
    case .alongRing: return ringPlane(crossing.ring, crossing.side)
    case .beforeRing: return rowPlane(crossing.ring, crossing.side)
    case .vertex: return nil
    }
  }

  /// The plane of the edge from `(i, j)` to `(i, j + 1)`.
  ///
  /// The row edge that starts from `(i, j)` hides its first part if it ends above the plane; the
  /// two start from one vertex, so otherwise it lies under the plane all along.
  private func ringPlane(_ i: Int, _ j: Int) -> SightPlane {
    let z = height(i, j)
    let q = height(i, j + 1) - z
    let p = (z - Double(j) * q) / Double(i)
    let isHidden = i > 1 && j > 0 && height(i - 1, j) > Double(i - 1) * p + Double(j) * q
    let first = isHidden ? Double(j) / Double(i - 1) : Double(j) / Double(i)
    let last = Double(j + 1) / Double(i)
    return SightPlane(p: p, q: q, directions: first...max(first, last), ring: i)
  }

  /// The plane of the edge from `(i - 1, j)` to `(i, j)`.
  private func rowPlane(_ i: Int, _ j: Int) -> SightPlane {
    let z = height(i - 1, j)
    let step = height(i, j) - z
    return SightPlane(
      p: step, q: (z - Double(i - 1) * step) / Double(j),
      directions: Double(j) / Double(i)...Double(j) / Double(i - 1), ring: i)
  }
}

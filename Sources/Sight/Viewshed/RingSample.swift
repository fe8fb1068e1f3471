/// Where a group's right boundaries cross a ring.
struct BinPlaces {
  /// The sideways position at or before the boundary, counted from the group's first.
  var side: IntLanes
  /// How far the boundary lies past it, in cells.
  var fraction: Lanes

  /// - Parameter rest: how far the group's first boundary lies past its position, in parts of the
  ///   number of bins.
  @inline(__always)
  init(rest: Float, _ ring: UnsafePointer<RingTerms>, bins: BinTerms) {
    // Whole numbers below 2²⁴ all through, so the places are exact and so is their order.
    let reached = V.mulAdd(laneNumbers, lanes(ring.pointee.count), lanes(ring.pointee.count + rest))
    side = V.truncated((reached + lanes(0.5)) * lanes(bins.inverse))
    fraction = V.mulAdd(V.floats(side), lanes(-bins.count), reached) * lanes(bins.inverse)
  }
}

/// What one ring shows in a group of bins: its slopes where the bins begin and end, and the one
/// vertex a bin may hold.
struct RingSample {
  /// The ring itself (its column crossings) at the bins' left and right boundaries.
  var left: Lanes
  var right: Lanes
  /// The same or the row crossing before it, whichever is higher.
  var topLeft: Lanes
  var topRight: Lanes
  /// The ring's vertex in the bin, where `hasVertex`, and its place: the share of the bin's left
  /// boundary, 1 at the left and 0 at the right.
  var vertex: Lanes
  var hasVertex: LaneMask
  var leftShare: Lanes
  /// The sideways position of the vertex, counted from the group's first.
  var side: IntLanes

  /// - Parameters:
  ///   - row, before: slopes of the ring and of the ring before it, from the sideways position
  ///     left of the group's first boundary on.
  ///   - reciprocals: 1/side from the same position on.
  ///   - rest: how far that boundary lies past the position, in parts of the number of bins.
  @inline(__always)
  init(
    _ row: UnsafePointer<Float>, before: UnsafePointer<Float>,
    _ reciprocals: UnsafePointer<Float>, rest: Float, _ ring: UnsafePointer<RingTerms>,
    bins: BinTerms
  ) {
    let place = BinPlaces(rest: rest, ring, bins: bins)
    let fraction = place.fraction
    side = place.side
    let next = V.lookup(row, side &+ IntLanes(repeating: 1))
    vertex = V.lookup(row, side)
    right = V.mulAdd(fraction, next - vertex, vertex)
    let rowShare = fraction * lanes(ring.pointee.before) * V.lookup(reciprocals, side)
    let crossing = V.mulAdd(rowShare, V.lookup(before, side) - vertex, vertex)
    topRight = V.max(right, right.replacing(with: crossing, where: rowShare .<= 1))

    let share = rest * bins.inverse
    let first = row[0] + share * (row[1] - row[0])
    let firstRowShare = share * ring.pointee.before * reciprocals[0]
    let firstCrossing = row[0] + firstRowShare * (before[0] - row[0])
    let firstTop = firstRowShare <= 1 && firstCrossing > first ? firstCrossing : first
    left = V.shifted(first, right)
    topLeft = V.shifted(firstTop, topRight)
    hasVertex = (V.shifted(0, side) .!= side)
    leftShare = fraction * lanes(bins.count * ring.pointee.inverse)
  }
}

/// The number of bins in the octant.
struct BinTerms {
  let count: Float
  let inverse: Float
  let exactInverse: Double

  init(_ count: Int) {
    self.count = Float(count)
    inverse = 1 / Float(count)
    exactInverse = 1 / Double(count)
  }
}

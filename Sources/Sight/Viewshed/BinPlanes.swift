/// Planes through the eye that make the horizon in a group of bins, one per bin.
///
/// Seen from the eye, an edge of the ground is part of a plane: over ring *a* and sideways position
/// *b* the line of sight that just clears it passes at height `a p + b q`. A bin keeps the planes
/// of a few edges that were its horizon when it was asked, and for which places in the bin each
/// surely still is.
struct BinPlanes {
  /// How many planes a bin keeps: the horizon seldom has more pieces within one.
  @inline(__always) static var slots: Int { 6 }

  var p: (SIMD8<Double>, SIMD8<Double>) = (.zero, .zero)
  var q: (SIMD8<Double>, SIMD8<Double>) = (.zero, .zero)
  /// The shares of the left boundary for which the plane holds; none where `from` is above `to`.
  var from = lanes(2)
  var to = lanes(-1)
  /// The plane's slopes at the bin's boundaries.
  var left = Lanes.zero
  var right = Lanes.zero

  /// Gives up the planes that a ring with these upper lines may rise above where they hold.
  @inline(__always)
  mutating func forget(upperLeft: Lanes, upperRight: Lanes) {
    let rise = upperRight - right
    let tilt = upperLeft - left - rise
    let isOver = (V.mulAdd(from, tilt, rise) .> 0) .| (V.mulAdd(to, tilt, rise) .> 0)
    to.replace(with: -1, where: isOver)
  }

  /// The planes of eight bins for the two halves of each.
  func half(startingAt first: Int) -> BinPlanes {
    var new = BinPlanes()
    new.p = (BinPlanes.doubled(p, first), BinPlanes.doubled(p, first + 4))
    new.q = (BinPlanes.doubled(q, first), BinPlanes.doubled(q, first + 4))
    for lane in 0..<8 where from[first + lane] <= to[first + lane] {
      let old = first + lane
      let middle = 0.5 * (left[old] + right[old])
      (new.from[2 * lane], new.to[2 * lane]) = (2 * from[old] - 1, 2 * to[old] - 1)
      (new.left[2 * lane], new.right[2 * lane]) = (left[old], middle)
      (new.from[2 * lane + 1], new.to[2 * lane + 1]) = (2 * from[old], 2 * to[old])
      (new.left[2 * lane + 1], new.right[2 * lane + 1]) = (middle, right[old])
    }
    return new
  }

  /// Four lanes from `first` on, each twice.
  private static func doubled(
    _ old: (SIMD8<Double>, SIMD8<Double>), _ first: Int
  ) -> SIMD8<Double> {
    var new = SIMD8<Double>.zero
    for lane in 0..<8 {
      let from = first + lane / 2
      new[lane] = from < 8 ? old.0[from] : old.1[from - 8]
    }
    return new
  }
}

/// A group's planes where they lie, lane by lane.
extension UnsafeMutablePointer<BinPlanes> {
  @inline(__always)
  private func lane<Number>(_ offset: Int, as type: Number.Type) -> UnsafeMutablePointer<Number> {
    UnsafeMutableRawPointer(self).advanced(by: offset).assumingMemoryBound(to: type)
  }

  @inline(__always) var pLanes: UnsafeMutablePointer<Double> { lane(0, as: Double.self) }
  @inline(__always) var qLanes: UnsafeMutablePointer<Double> { lane(128, as: Double.self) }
  @inline(__always) var fromLanes: UnsafeMutablePointer<Float> { lane(256, as: Float.self) }
  @inline(__always) var toLanes: UnsafeMutablePointer<Float> { lane(320, as: Float.self) }
  @inline(__always) var leftLanes: UnsafeMutablePointer<Float> { lane(384, as: Float.self) }
  @inline(__always) var rightLanes: UnsafeMutablePointer<Float> { lane(448, as: Float.self) }
}

/// The planes through the eye that make the horizon in a group of bins.
///
/// Seen from the eye, an edge of the ground is part of a plane: over ring *a* and sideways position
/// *b* the line of sight that just clears it passes at height `a p + b q`. A bin keeps the plane
/// of the edge that was its horizon when it was last asked, and for which places in the bin that
/// edge surely still is.
struct BinPlanes {
  var p: (SIMD8<Double>, SIMD8<Double>) = (.zero, .zero)
  var q: (SIMD8<Double>, SIMD8<Double>) = (.zero, .zero)
  /// The shares of the left boundary for which the plane holds; none where `from` is above `to`.
  var from = lanes(2)
  var to = lanes(-1)

  /// Gives up the planes of the bins whose bit is set.
  @inline(__always)
  mutating func forget(_ bins: UInt32) {
    withUnsafeMutableBytes(of: &to) { bytes in
      V.storeLanes(bytes.baseAddress!.assumingMemoryBound(to: Float.self), bins, lanes(-1))
    }
  }

  /// The planes of eight bins for the two halves of each.
  func half(startingAt first: Int) -> BinPlanes {
    var new = BinPlanes()
    new.p = (BinPlanes.doubled(p, first), BinPlanes.doubled(p, first + 4))
    new.q = (BinPlanes.doubled(q, first), BinPlanes.doubled(q, first + 4))
    for lane in 0..<8 where from[first + lane] <= to[first + lane] {
      let (from, to) = (from[first + lane], to[first + lane])
      (new.from[2 * lane], new.to[2 * lane]) = (2 * from - 1, 2 * to - 1)
      (new.from[2 * lane + 1], new.to[2 * lane + 1]) = (2 * from, 2 * to)
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
}

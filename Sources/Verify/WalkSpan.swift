import BergfriedCore
import BergfriedStreets

/// The least and the greatest that points have in each of a frame's directions, in whole units and
/// rounded outward.
struct WalkSpan {
  let low: SIMD8<Int32>
  let high: SIMD8<Int32>

  /// No place lies farther away, in units, so that sums of a few stay within 32 bits.
  static let farthest = Int32(1) << 29

  /// More than `Double` loses in places that are no farther away; a search takes ten times as much.
  private static let slack = 1e-4

  init(low: SIMD8<Int32>, high: SIMD8<Int32>) {
    self.low = low
    self.high = high
  }

  /// - Precondition: there is a point, and none lies beyond ``farthest``.
  init(_ points: [MapPoint], in frame: WalkFrame) {
    let all = points.map(frame.exact)
    let hull = all.dropFirst().reduce((low: all[0], high: all[0])) {
      (pointwiseMin($0.low, $1), pointwiseMax($0.high, $1))
    }
    low = SIMD8<Int32>((hull.low - WalkSpan.slack).rounded(.down))
    high = SIMD8<Int32>((hull.high + WalkSpan.slack).rounded(.up))
  }

  func union(_ other: WalkSpan) -> WalkSpan {
    WalkSpan(low: pointwiseMin(low, other.low), high: pointwiseMax(high, other.high))
  }

  /// That of places so far away along a column, and so far along a row.
  static func + (across: WalkSpan, along: WalkSpan) -> WalkSpan {
    WalkSpan(low: across.low &+ along.low, high: across.high &+ along.high)
  }
}

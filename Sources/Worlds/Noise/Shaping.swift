/// Simple curves that ground is shaped with. All of them use square roots at most.
enum Shaping {
  /// A smooth step from 0 at `start` to 1 at `end`, which may lie below it.
  @inline(__always)
  static func step(_ x: Double, from start: Double, to end: Double) -> Double {
    let t = min(max((x - start) / (end - start), 0), 1)
    return t * t * (3 - 2 * t)
  }

  /// A hill of height 1 and half-width 1 around 0, with an even foot.
  @inline(__always)
  static func bell(_ x: Double) -> Double {
    let rest = max(0, 1 - x * x)
    return rest * rest
  }

  /// The larger of two heights, with the crease between them rounded over about `width`.
  @inline(__always)
  static func larger(_ a: Double, _ b: Double, width: Double) -> Double {
    let difference = a - b
    return (a + b + (difference * difference + width * width).squareRoot()) / 2
  }

  /// A curve that starts as `x` and bends towards `limit`.
  @inline(__always)
  static func saturated(_ x: Double, limit: Double) -> Double {
    let t = x / limit
    return x / (1 + t * t).squareRoot()
  }
}

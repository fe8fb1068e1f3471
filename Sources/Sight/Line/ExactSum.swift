/// A sum of up to three products of a height with a whole number, without a rounding.
///
/// Kept as parts that do not overlap, the smallest first: Shewchuk, *Adaptive precision
/// floating-point arithmetic* (1997), figure 6.
struct ExactSum {
  private var parts = SIMD8<Double>.zero
  private var count = 0

  /// Whether products of a height with whole numbers below 2²⁶ need no cut.
  @inline(__always)
  static func isShort(_ height: Double) -> Bool { height.bitPattern & 0x7FF_FFFF == 0 }

  /// Adds `height * number`.
  ///
  /// - Parameter number: whole, below 2²⁶.
  @inline(__always)
  mutating func add(_ height: Double, times number: Double) {
    // 26 bits of the height and the 27 below: both products fit into 53.
    let high = Double(bitPattern: height.bitPattern & ~0x7FF_FFFF)
    let low = height - high
    if low != 0 { add(low * number) }
    add(high * number)
  }

  @inline(__always)
  private mutating func add(_ value: Double) {
    var carried = value
    var kept = 0
    for index in 0..<count {
      let part = parts[index]
      let sum = carried + part
      // What the addition rounded off, itself exact.
      let shadow = sum - carried
      let lost = (carried - (sum - shadow)) + (part - shadow)
      carried = sum
      if lost != 0 {
        parts[kept] = lost
        kept += 1
      }
    }
    if carried != 0 {
      parts[kept] = carried
      kept += 1
    }
    count = kept
  }

  /// The sum, rounded at the end alone; never 0 but where the sum is, and of its sign.
  var rounded: Double {
    var sum = 0.0
    for index in 0..<count { sum += parts[index] }
    return sum
  }
}

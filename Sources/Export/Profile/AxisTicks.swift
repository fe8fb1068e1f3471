import BergfriedCore
import BergfriedEssentials

/// Round numbers along an axis, in steps of 1, 2 or 5 times a power of ten.
package struct AxisTicks {
  package let step: Double
  package let values: [Double]

  /// - Parameter count: about how many are wanted.
  package init(from low: Double, to high: Double, count: Int) {
    let raw = max(high - low, 1e-9) / Double(max(count, 1))
    let power = pow(10, log10(raw).rounded(.down))
    step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= raw * 0.999 } ?? 10 * power
    let first = (low / step).rounded(.up)
    let last = (high / step).rounded(.down)
    let step = step
    values = last < first ? [] : (0...Int(last - first)).map { (first + Double($0)) * step }
  }

  /// A value with as many digits as the step needs.
  package func text(_ value: Double, scale: Double = 1) -> String {
    let digits = max(0, Int((-log10(step * scale) - 1e-9).rounded(.up)))
    return Format.fixed(value * scale, digits)
  }
}

import BergfriedDatum

/// Where a fan of lines of sight lies on a grid of lines one unit apart: strip after strip between
/// them, from the targets to the eye.
///
/// Along the axis on which the fan reaches farther, strips are one unit wide; across, each has the
/// range that the fan takes up in it.
struct FanStrips {
  /// Places of the eye and of the stretch's two ends, along and across.
  let eye: (along: Double, across: Double)
  let one: (along: Double, across: Double)
  let other: (along: Double, across: Double)

  /// The strips that the fan reaches into.
  let strips: ClosedRange<Int>

  /// Whether strips are columns of the grid, and not rows.
  let areColumns: Bool

  /// - Parameters: the place of line 0 both ways, and from one line to the next.
  init(_ fan: SightFan, firstX: Double, firstY: Double, stepX: Double, stepY: Double) {
    func place(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
      ((fan.eye.x - firstX + x) / stepX, (fan.eye.y - firstY + y) / stepY)
    }
    let eye = place(0, 0)
    let one = place(fan.fromX, fan.fromY)
    let other = place(fan.toX, fan.toY)
    areColumns =
      max(abs(one.x - eye.x), abs(other.x - eye.x))
      >= max(
        abs(one.y - eye.y), abs(other.y - eye.y))
    self.eye = areColumns ? (eye.x, eye.y) : (eye.y, eye.x)
    self.one = areColumns ? (one.x, one.y) : (one.y, one.x)
    self.other = areColumns ? (other.x, other.y) : (other.y, other.x)
    let low = min(self.eye.along, min(self.one.along, self.other.along)) - FanStrips.give
    let high = max(self.eye.along, max(self.one.along, self.other.along)) + FanStrips.give
    strips = Int(low.rounded(.down))...Int(high.rounded(.down))
  }

  /// So much wider is each range taken, against rounding.
  static let give = 1e-6

  /// Whether the eye lies towards smaller numbers.
  var isEyeLow: Bool { eye.along <= (one.along + other.along) / 2 }

  /// What of the fan lies between two lines along; `nil` for nothing.
  @inline(__always)
  func across(from low: Double, to high: Double) -> (low: Double, high: Double)? {
    var range = (low: Double.infinity, high: -Double.infinity)
    add(eye, one, low, high, &range)
    add(eye, other, low, high, &range)
    add(one, other, low, high, &range)
    guard range.low <= range.high else { return nil }
    return (range.low - FanStrips.give, range.high + FanStrips.give)
  }

  @inline(__always)
  private func add(
    _ start: (along: Double, across: Double), _ end: (along: Double, across: Double),
    _ low: Double, _ high: Double, _ range: inout (low: Double, high: Double)
  ) {
    let span = end.along - start.along
    let (first, last) = span < 0 ? (end, start) : (start, end)
    if last.along < low || first.along > high { return }
    let length = span.magnitude
    // A side that runs across lies in the strip with both ends.
    let rate = length > 1e-12 ? (last.across - first.across) / length : 0
    let entry = first.along >= low ? first.across : first.across + (low - first.along) * rate
    let exit = last.along <= high ? last.across : first.across + (high - first.along) * rate
    range.low = min(range.low, min(entry, exit))
    range.high = max(range.high, max(entry, exit))
  }

  /// No line of sight lies lower between two lines along, in metres above the sea; a centimetre
  /// less, for numbers of less precision.
  @inline(__always)
  func leastMetres(of fan: SightFan, from low: Double, to high: Double) -> Float {
    let shares = shares(from: low, to: high)
    return Float(fan.leastLine(between: shares.near, and: shares.far) + fan.eyeMetres - 0.01)
  }

  /// Between which shares of the way from the eye to the stretch two lines along lie.
  @inline(__always)
  private func shares(from low: Double, to high: Double) -> (near: Double, far: Double) {
    let (toOne, toOther) = (one.along - eye.along, other.along - eye.along)
    guard toOne * toOther > 0 else { return (0, 1) }
    let (near, far) =
      toOne > 0 ? (low - eye.along, high - eye.along) : (eye.along - high, eye.along - low)
    let least = min(toOne.magnitude, toOther.magnitude)
    let most = max(toOne.magnitude, toOther.magnitude)
    return (max(0, near / most), min(1, max(0, far / least)))
  }
}

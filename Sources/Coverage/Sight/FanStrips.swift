import BergfriedCore

/// Where a fan of lines of sight lies on a grid of lines one unit apart: strip after strip between
/// them, from the targets to the eye.
///
/// Along the axis on which the fan reaches farther, strips are one unit wide; across, each has the
/// range that the fan takes up in it.
struct FanStrips {
  /// A side of the fan, from its lower end along.
  private struct Side {
    let first: (along: Double, across: Double)
    let last: (along: Double, across: Double)
    /// Across for each step along; a side that runs across lies in the strip with both ends.
    let rate: Double

    init(_ start: (along: Double, across: Double), _ end: (along: Double, across: Double)) {
      (first, last) = end.along < start.along ? (end, start) : (start, end)
      let length = last.along - first.along
      rate = length > 1e-12 ? (last.across - first.across) / length : 0
    }
  }

  /// The fan's two rays and the stretch.
  private let (left, right, stretch): (Side, Side, Side)
  /// Where the eye lies along.
  private let eyeAlong: Double
  /// Whether both ends of the stretch lie on the same side of the eye.
  private let isAhead: Bool
  /// One over the way along to the nearer end, and to the farther one.
  private let (perNear, perFar): (Double, Double)

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
    let areColumns =
      max(abs(one.x - eye.x), abs(other.x - eye.x))
      >= max(abs(one.y - eye.y), abs(other.y - eye.y))
    self.areColumns = areColumns
    func turned(_ place: (x: Double, y: Double)) -> (along: Double, across: Double) {
      areColumns ? (place.x, place.y) : (place.y, place.x)
    }
    let (foot, start, end) = (turned(eye), turned(one), turned(other))
    (left, right, stretch) = (Side(foot, start), Side(foot, end), Side(start, end))
    eyeAlong = foot.along
    let (toStart, toEnd) = (start.along - foot.along, end.along - foot.along)
    isAhead = toStart * toEnd > 0
    perNear = 1 / min(toStart.magnitude, toEnd.magnitude)
    perFar = 1 / max(toStart.magnitude, toEnd.magnitude)
    isEyeLow = foot.along <= (start.along + end.along) / 2
    let low = min(foot.along, min(start.along, end.along)) - FanStrips.give
    let high = max(foot.along, max(start.along, end.along)) + FanStrips.give
    strips = Int(low.rounded(.down))...Int(high.rounded(.down))
  }

  /// So much wider is each range taken, against rounding.
  static let give = 1e-6

  /// Whether the eye lies towards smaller numbers.
  let isEyeLow: Bool

  /// What of the fan lies between two lines along; `nil` for nothing.
  @inline(__always)
  func across(from low: Double, to high: Double) -> (low: Double, high: Double)? {
    var range = (low: Double.infinity, high: -Double.infinity)
    FanStrips.add(left, low, high, &range)
    FanStrips.add(right, low, high, &range)
    FanStrips.add(stretch, low, high, &range)
    guard range.low <= range.high else { return nil }
    return (range.low - FanStrips.give, range.high + FanStrips.give)
  }

  @inline(__always)
  private static func add(
    _ side: Side, _ low: Double, _ high: Double, _ range: inout (low: Double, high: Double)
  ) {
    let (first, last) = (side.first, side.last)
    if last.along < low || first.along > high { return }
    let entry = first.along >= low ? first.across : first.across + (low - first.along) * side.rate
    let exit = last.along <= high ? last.across : first.across + (high - first.along) * side.rate
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
    guard isAhead else { return (0, 1) }
    let near = isEyeLow ? low - eyeAlong : eyeAlong - high
    let far = isEyeLow ? high - eyeAlong : eyeAlong - low
    return (max(0, near * perFar), min(1, max(0, far * perNear)))
  }
}

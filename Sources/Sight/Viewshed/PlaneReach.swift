/// How far to both sides of one direction a plane stays the horizon of its bin, in shares of the
/// bin's left boundary: 1 at the left, 0 at the right.
struct PlaneReach {
  private(set) var from: Double
  private(set) var to: Double
  /// The plane's slopes at the bin's boundaries.
  let left: Double
  let right: Double
  private let plane: SightPlane
  /// The share of the direction itself, where the plane is known to be highest.
  private let share: Double
  private let end: Double
  private let binCount: Double

  init(_ plane: SightPlane, bin: Int, of binCount: Int, direction: Double) {
    self.plane = plane
    self.binCount = Double(binCount)
    end = Double(bin + 1)
    share = end - direction * self.binCount
    from = max(0, end - plane.directions.upperBound * self.binCount)
    to = min(1, end - plane.directions.lowerBound * self.binCount)
    left = plane.p + plane.q * (end - 1) / self.binCount
    right = plane.p + plane.q * end / self.binCount
  }

  /// Whether the plane lies above a line over the whole bin.
  func isAbove(left: Double, right: Double) -> Bool {
    self.left >= left && self.right >= right
  }

  /// Shortens the reach to where the plane stays above another, and to where that one reaches.
  mutating func cut(by other: SightPlane) {
    from = max(from, end - other.directions.upperBound * binCount)
    to = min(to, end - other.directions.lowerBound * binCount)
    let lead = max(0, leadOver(other, share))
    let leadFrom = leadOver(other, from)
    let leadTo = leadOver(other, to)
    if leadFrom < 0 { from = share + (from - share) * lead / (lead - leadFrom) }
    if leadTo < 0 { to = share + (to - share) * lead / (lead - leadTo) }
  }

  private func leadOver(_ other: SightPlane, _ share: Double) -> Double {
    slope(plane, share) - slope(other, share)
  }

  private func slope(_ plane: SightPlane, _ share: Double) -> Double {
    plane.p + plane.q * (end - share) / binCount
  }
}

/// The walk's crossings that belong to one ring, so that a short list of rings can settle a cell.
extension OctantFrame {
  /// Whether ring `i` blocks the line to a target at `(a, b)`, `i < a`: by its own crossing, or by
  /// the row crossing between rings `i - 1` and `i`, of which there is at most one because the
  /// line climbs at most one cell per ring.
  @inline(__always)
  func ringBlocks(_ i: Int, to a: Int, _ b: Int, target: Double) -> Bool {
    let product = i &* b
    // As exact as a division: the product is below 2⁵³ and the half keeps whole quotients whole.
    let j = Int((Double(product) + 0.5) / Double(a))
    let edge = ringEdge(i, j, rem: product &- j &* a, of: a)
    if edge.rises(above: target, at: i) { return true }
    guard let rem = rowRemainder(i, j, to: a, b) else { return false }
    return rowEdge(i &- 1, j, rem: rem, of: b).rises(above: target, at: j)
  }

  /// How many of `b` parts past ring `i - 1` the line to `(a, b)` crosses sideways position `j`,
  /// where it does so strictly between the two rings.
  @inline(__always)
  func rowRemainder(_ i: Int, _ j: Int, to a: Int, _ b: Int) -> Int? {
    guard j >= 1, j < b else { return nil }
    let rem = j &* a &- (i &- 1) &* b
    return rem > 0 && rem < b ? rem : nil
  }
}

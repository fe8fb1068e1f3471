/// An edge of the ground's wire frame and where a line of sight crosses it.
///
/// Whether it blocks is decided without a rounding: on ground full of exact ties, a plane under an
/// eye that stands on it, a rounded division would hide what the line only touches.
struct CrossedEdge {
  /// The edge's ends above the eye's level, curvature taken off; both -infinity where either is
  /// unknown.
  let near: Double
  let far: Double
  /// The line crosses `rem` of `steps` parts of the way from `near` to `far`.
  let rem: Int
  let steps: Int

  @inline(__always)
  init(near: Double, far: Double, rem: Int, of steps: Int) {
    self.near = near
    self.far = far
    self.rem = rem
    self.steps = steps
  }

  @inline(__always)
  static func vertex(_ height: Double, of steps: Int) -> CrossedEdge {
    CrossedEdge(near: height, far: height, rem: 0, of: steps)
  }

  @inline(__always)
  static func unknown(of steps: Int) -> CrossedEdge { vertex(-.infinity, of: steps) }

  @inline(__always) var isKnown: Bool { near > -.infinity }

  /// The ground's height at the crossing; -infinity where unknown.
  @inline(__always)
  var height: Double { rem == 0 ? near : near + (Double(rem) / Double(steps)) * (far - near) }

  /// Whether the ground here rises above the line to a target, `step` of ``steps`` parts of the
  /// way; touching is not rising. Exact for the heights as they are given.
  @inline(__always)
  func rises(above target: Double, at step: Int) -> Bool {
    let ends = (near * Double(steps &- rem), far * Double(rem))
    let line = target * Double(step)
    let rise = ends.0 + ends.1 - line
    // Five roundings of at most 2⁻⁵³ of what stands here. Unknown ends make it no number.
    let bound = 0x1p-50 * (ends.0.magnitude + ends.1.magnitude + line.magnitude)
    if rise.magnitude < bound && bound < .infinity { return exactRise(above: target, at: step) > 0 }
    return rise > 0
  }

  /// How far known ground rises above that line, in metres; the sign is exact.
  func riseMetres(above target: Double, at step: Int) -> Double {
    exactRise(above: target, at: step) / Double(steps)
  }

  @inline(never)
  private func exactRise(above target: Double, at step: Int) -> Double {
    let counts = (Double(steps &- rem), Double(rem), Double(step))
    if ExactSum.isShort(near) && ExactSum.isShort(far) && ExactSum.isShort(target) {
      let products = (near * counts.0, far * counts.1, target * counts.2)
      // A sum that gives back both of its parts has lost nothing.
      let ground = products.0 + products.1
      if ground - products.0 == products.1, ground - products.1 == products.0 {
        let rise = ground - products.2
        if ground - rise == products.2, rise + products.2 == ground { return rise }
      }
    }
    var sum = ExactSum()
    sum.add(near, times: counts.0)
    sum.add(far, times: counts.1)
    sum.add(target, times: -counts.2)
    return sum.rounded
  }
}

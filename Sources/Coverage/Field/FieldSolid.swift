/// Upright space that someone may stand in, in metres to the east, to true north and up from an
/// eye: over a rectangle, or a wall over a straight line. It is the convex hull of its corners.
struct FieldSolid: Sendable {
  /// Its corners on the map in turn; of a wall, its two ends and then both again, backwards.
  let east: SIMD4<Double>
  let north: SIMD4<Double>
  /// The lowest bottom and the highest top over each corner.
  let low: SIMD4<Double>
  let high: SIMD4<Double>
  let isWall: Bool

  func corner(_ number: Int, isTop: Bool) -> SIMD3<Double> {
    SIMD3(east[number], north[number], isTop ? high[number] : low[number])
  }

  /// All corners, at the bottom and at the top.
  var corners: [SIMD3<Double>] {
    (0..<(isWall ? 2 : 4)).flatMap { [corner($0, isTop: false), corner($0, isTop: true)] }
  }

  /// The flat faces that bound it; a wall is one.
  var faces: [[SIMD3<Double>]] {
    let sides = (0..<(isWall ? 1 : 4)).map { one in
      let other = (one + 1) & 3
      return [
        corner(one, isTop: false), corner(other, isTop: false), corner(other, isTop: true),
        corner(one, isTop: true),
      ]
    }
    if isWall { return sides }
    return sides + [false, true].map { isTop in (0..<4).map { corner($0, isTop: isTop) } }
  }
}

/// Value noise at any point of the plane, with its slope. The lattice's step is 1.
struct ValueNoise {
  let salt: UInt32

  /// - Returns: the noise, in -1...1, and how steeply it rises along x and along y.
  @inline(__always)
  func sample(_ x: Double, _ y: Double) -> (value: Double, alongX: Double, alongY: Double) {
    let (column, u) = ValueNoise.split(x)
    let (row, v) = ValueNoise.split(y)
    let a = Double(LatticeNoise.value(column, row, salt: salt))
    let b = Double(LatticeNoise.value(column &+ 1, row, salt: salt))
    let c = Double(LatticeNoise.value(column, row &+ 1, salt: salt))
    let d = Double(LatticeNoise.value(column &+ 1, row &+ 1, salt: salt))
    let su = u * u * u * (u * (u * 6 - 15) + 10)
    let sv = v * v * v * (v * (v * 6 - 15) + 10)
    let du = 30 * u * u * (u * (u - 2) + 1)
    let dv = 30 * v * v * (v * (v - 2) + 1)
    let twist = a - b - c + d
    return (
      value: a + (b - a) * su + (c - a) * sv + twist * su * sv,
      alongX: du * (b - a + twist * sv),
      alongY: dv * (c - a + twist * su)
    )
  }

  @inline(__always)
  func value(_ x: Double, _ y: Double) -> Double {
    sample(x, y).value
  }

  @inline(__always)
  private static func split(_ coordinate: Double) -> (whole: Int32, rest: Double) {
    let towardsZero = Int32(coordinate)
    let whole = Double(towardsZero) > coordinate ? towardsZero - 1 : towardsZero
    return (whole, coordinate - Double(whole))
  }
}

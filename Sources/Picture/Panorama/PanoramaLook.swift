/// The looks of one column of a panorama: which way they go, and the light on what they meet.
struct PanoramaLook {
  let east: Double
  let north: Double
  /// How far up light comes from, of a way of 1.
  static var lightUp: Float { 0.675 }
  /// Where it comes from eastward and northward: over the watchman's left shoulder, wherever they
  /// look.
  let light: SIMD2<Float>

  init(_ ahead: (east: Double, north: Double)) {
    (east, north) = ahead
    let (e, n) = (Float(east), Float(north))
    let (left, back): (Float, Float) = (0.62, 0.40)
    light = SIMD2(-left * n - back * e, left * e - back * n)
  }

  /// A colour on ground of such a rise eastward and northward.
  @inline(__always)
  func lit(_ colour: Colour, rise: SIMD2<Float>) -> Colour {
    let up = PanoramaLook.lightUp
    let length = (1 + (rise * rise).sum()).squareRoot()
    let light = max(0, (up - rise.x * self.light.x - rise.y * self.light.y) / length)
    let change = light - up
    return change < 0
      ? colour.mixed(with: PanoramaPalette.shadow, share: 0.72 * -change / up)
      : colour.mixed(with: PanoramaPalette.light, share: 0.55 * change / (1 - up))
  }
}

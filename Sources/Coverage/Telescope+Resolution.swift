#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Telescope {
  /// What a healthy eye tells apart, one arc minute, in radians.
  public static let eyeAcuityRadians = Double.pi / 10_800
  /// Green light, which the eye sees best by day.
  public static let wavelengthMetres = 550e-9
  /// Up to this width of field a camera's picture is taken to be flat.
  public static let greatestFlatFieldDegrees = 120.0

  /// How many pixels, or lines told apart, there are to a radian in the middle of the field.
  ///
  /// - By eye: one to the larger of the diffraction limit 1.22 λ / aperture (Rayleigh) and the
  ///   eye's acuity over the magnification.
  /// - A camera up to 120 degrees wide draws on a plane, as the standards' pixels per metre have
  ///   it: pixels / (2 tan(field / 2)), the least anywhere in the picture. One that is wider is
  ///   taken to spread its pixels evenly over the angle, as fisheyes and panoramas do.
  public var elementsPerRadian: Double {
    switch optics {
    case .nakedEye: return 1 / Telescope.eyeAcuityRadians
    case .glass(let aperture, let magnification):
      let diffraction = 1.22 * Telescope.wavelengthMetres / (aperture / 1000)
      return 1 / max(diffraction, Telescope.eyeAcuityRadians / magnification)
    case .camera(let pixels):
      let field = fieldDegrees * .pi / 180
      let isFlat = fieldDegrees <= Telescope.greatestFlatFieldDegrees
      return Double(pixels) / (isFlat ? 2 * tan(field / 2) : field)
    }
  }

  /// How many pixels, or lines told apart, there are to a metre across the line of sight.
  ///
  /// - Parameter metres: the slant distance, from the eye straight to the target; above 0.
  public func elementsPerMetre(atMetres metres: Double) -> Double { elementsPerRadian / metres }

  /// How far there are that many to a metre, in metres of slant distance.
  public func reachMetres(perMetre: Double) -> Double { elementsPerRadian / perMetre }
}

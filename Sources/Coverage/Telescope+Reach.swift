#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How fine a telescope sees, and how far that lets it recognise something.
///
/// - A camera shows so many pixels across its field: at a distance *d* and in the middle of the
///   field, pixels / (2 *d* tan(field / 2)) per metre (IEC EN 62676-4).
/// - An eye tells apart one arc minute; a glass magnifies it, but no finer than diffraction lets
///   it: 1.22 λ / D at λ = 550 nm (Rayleigh). Two such elements make a cycle.
/// - Haze takes contrast off as exp(-3.912 *d* / *V*) (Koschmieder): at the meteorological
///   visibility *V* two per cent are left, the least that an eye perceives, so nothing is seen beyond it.
extension Telescope {
  /// The angle of the smallest thing that is told apart, in radians.
  public var resolutionRadians: Double {
    let minute = Double.pi / (180 * 60)
    switch optics {
    case .nakedEye: return minute
    case .glass(let aperture, let magnification):
      return max(1.22 * 550e-9 / (aperture / 1000), minute / magnification)
    case .camera(let pixels):
      // At the middle of a flat sensor; a field of half a turn and more is no flat sensor's.
      let field = fieldDegrees * .pi / 180
      return fieldDegrees < 170 ? 2 * tan(field / 2) / Double(pixels) : field / Double(pixels)
    }
  }

  /// How many pixels, or elements that an eye tells apart, fall on a metre at a distance.
  public func elementsPerMetre(atMetres distance: Double) -> Double {
    1 / (distance * resolutionRadians)
  }

  /// How far away a level of a ladder is still reached.
  ///
  /// - Parameter visibilityMetres: the meteorological visibility, beyond which nothing is seen.
  public func reachMetres(
    of level: Ladder.Level, on ladder: Ladder, visibilityMetres: Double
  ) -> Double {
    let perMetre =
      switch ladder.measure {
      case .perMetre: level.least
      case .cyclesOver(let metres): 2 * level.least / metres
      }
    return min(1 / (perMetre * resolutionRadians), visibilityMetres)
  }
}

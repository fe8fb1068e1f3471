/// The colours of a panorama.
enum PanoramaPalette {
  static var zenith: Colour { Colour(0.50, 0.68, 0.87) }
  static var skyline: Colour { Colour(0.95, 0.95, 0.91) }
  static var haze: Colour { Colour(0.70, 0.79, 0.89) }
  static var light: Colour { Colour(1.00, 0.97, 0.86) }
  static var shadow: Colour { Colour(0.12, 0.14, 0.25) }
  static var outline: Colour { Colour(0.17, 0.14, 0.15) }

  static var rock: Colour { Colour(0.55, 0.52, 0.49) }
  static var roof: Colour { Colour(0.66, 0.30, 0.20) }
  static var wall: Colour { Colour(0.93, 0.87, 0.74) }
  static var wood: Colour { Colour(0.22, 0.36, 0.22) }
  static var water: Colour { Colour(0.36, 0.56, 0.68) }
  static var street: Colour { Colour(0.91, 0.87, 0.79) }
  static var veil: Colour { Colour(0.45, 0.33, 0.55) }

  /// Meadows over alps and scree to snow, by the share of the way up.
  static let heights = HeightTints([
    (0.00, Colour(0.47, 0.58, 0.29)), (0.20, Colour(0.50, 0.59, 0.31)),
    (0.38, Colour(0.64, 0.64, 0.42)), (0.55, Colour(0.68, 0.63, 0.53)),
    (0.72, Colour(0.76, 0.74, 0.72)), (0.86, Colour(0.96, 0.97, 1.00)),
  ])

  /// 0 up to the first number, 1 from the second on, and smooth between.
  @inline(__always)
  static func step(_ value: Float, from start: Float, to end: Float) -> Float {
    let share = min(max((value - start) / (end - start), 0), 1)
    return share * share * (3 - 2 * share)
  }
}

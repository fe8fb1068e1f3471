/// The map's colours. What is seen and what is hidden differ in hue, warm against cool, and in
/// lightness too, so that they stay apart for every kind of colour vision and in black and white.
enum Palette {
  static let ink = Colour(0.13, 0.15, 0.19)
  static let faintInk = Colour(0.40, 0.43, 0.48)
  static let paper = Colour(1, 1, 1)
  static let mark = Colour(0.78, 0.09, 0.16)

  static let seen = Colour(1.00, 0.66, 0.08)
  static let hidden = Colour(0.55, 0.61, 0.69)
  static let outside = Colour(0.87, 0.87, 0.86)
  static let unknown = Colour(0.98, 0.98, 0.98)
  static let unknownHatch = Colour(0.66, 0.66, 0.68)

  static let rock = Colour(0.74, 0.72, 0.71)
  static let shadow = Colour(0.16, 0.19, 0.33)
  static let warmShadow = Colour(0.36, 0.18, 0.07)
  static let light = Colour(1.00, 0.99, 0.93)

  /// From a light yellow to a dark red.
  static let warm = HeightTints([
    (0.0, Colour(1.00, 0.93, 0.63)), (0.5, Colour(1.00, 0.60, 0.16)),
    (1.0, Colour(0.60, 0.00, 0.05)),
  ])

  /// Hues that stay apart side by side, for groups without an order; the last one for the rest.
  static let groups = [
    Colour(0.90, 0.62, 0.00), Colour(0.34, 0.71, 0.91), Colour(0.00, 0.62, 0.45),
    Colour(0.80, 0.47, 0.65), Colour(0.94, 0.89, 0.26), Colour(0.00, 0.45, 0.70),
    Colour(0.84, 0.37, 0.00), Colour(0.45, 0.30, 0.20),
  ]

  /// Valley green over pasture and scree to snow, by the share of the way up.
  static let heights = HeightTints([
    (0.00, Colour(0.69, 0.80, 0.61)), (0.22, Colour(0.80, 0.86, 0.68)),
    (0.42, Colour(0.91, 0.89, 0.74)), (0.60, Colour(0.87, 0.83, 0.76)),
    (0.76, Colour(0.88, 0.87, 0.86)), (0.88, Colour(0.98, 0.98, 1.00)),
  ])
}

/// How pictures of tiles hold heights in the red, green and blue of their pixels.
public enum HeightEncoding: String, CaseIterable, Sendable {
  /// Mapbox Terrain-RGB: steps of 0.1 m from -10,000 m up, 24 bits.
  case terrainRGB = "terrain-rgb"
  /// Terrarium (Mapzen, AWS terrain tiles): steps of 1/256 m from -32,768 m up, 24 bits.
  case terrarium

  /// What red, green and blue are multiplied by; their sum is a whole number below 2^24, or such a
  /// one divided by 256, which a `Float` holds exactly.
  var weights: [Double] {
    switch self {
    case .terrainRGB: [65536, 256, 1]
    case .terrarium: [256, 1, 1.0 / 256]
    }
  }

  /// What the sum is multiplied by to be in metres.
  var scale: Double { self == .terrainRGB ? 0.1 : 1 }
  /// What is added then.
  var offsetMetres: Double { self == .terrainRGB ? -10_000 : -32_768 }
}

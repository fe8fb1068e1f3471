import BergfriedCore

/// Shaded relief of a grid of heights: how light each cell is under a light from the north-west
/// with weaker ones beside it, and what colour its height and slope give it.
struct Relief {
  let shape: GridShape
  /// From -1, in full shadow, over 0 on level ground to 1, in full light.
  private(set) var shades: [Float]
  private(set) var tints: [Colour]

  init(_ ground: Generalised) {
    shape = ground.shape
    shades = Array(repeating: 0, count: shape.count)
    tints = Array(repeating: Palette.unknown, count: shape.count)
    let slopes = Slopes(ground)
    let known = ground.heights.lazy.filter { !$0.isNaN }
    let lowest = known.min() ?? 0
    let range = max((known.max() ?? 0) - lowest, 1200)
    for index in ground.heights.indices where !ground.heights[index].isNaN {
      let slope = slopes.values[index]
      shades[index] = Relief.shade(slope * slopes.exaggeration)
      tints[index] = Relief.tint((ground.heights[index] - lowest) / range, slope)
    }
    balance(ground)
  }

  /// Takes most of the mean off all shades: ground that leans away from the light as a whole
  /// would else be dark throughout.
  private mutating func balance(_ ground: Generalised) {
    let mean = Float(shades.reduce(0.0) { $0 + Double($1) } / Double(shades.count))
    for index in shades.indices where !ground.heights[index].isNaN {
      shades[index] = min(max(shades[index] - 0.8 * mean, -1), 1)
    }
  }

  /// Steep ground is bare rock, and no snow stays on it.
  private static func tint(_ share: Float, _ slope: SIMD2<Float>) -> Colour {
    let steepness = (slope * slope).sum().squareRoot()
    let bare = min(max((steepness - 0.65) / 0.5, 0), 1) * min(max((share - 0.25) / 0.3, 0), 1)
    return Palette.heights.colour(at: share).mixed(with: Palette.rock, share: 0.75 * bare)
  }

  /// - Parameter slope: the rise per run to the right and downwards on the map.
  private static func shade(_ slope: SIMD2<Float>) -> Float {
    let length = (1 + (slope * slope).sum()).squareRoot()
    var sum: Float = 0
    for (light, weight) in lights {
      let lit = max(0, (light.z - slope.x * light.x - slope.y * light.y) / length)
      let change = lit - light.z
      sum += weight * (change < 0 ? change / light.z : change / (1 - light.z))
    }
    return sum
  }

  /// Directions towards the lights (right, down, up on the map) and their weights.
  private static let lights: [(SIMD3<Float>, weight: Float)] = [
    (SIMD3(-0.5, -0.5, 0.7071), 0.64), (SIMD3(-0.7071, 0, 0.7071), 0.18),
    (SIMD3(0, -0.7071, 0.7071), 0.18),
  ]
}

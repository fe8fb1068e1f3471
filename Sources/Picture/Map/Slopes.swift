import BergfriedCore

/// How steeply each cell rises to the right and downwards on the map, metres per metre.
struct Slopes {
  private(set) var values: [SIMD2<Float>]
  /// What slopes are multiplied with before shading, so that plains show their relief and steep
  /// ground does not drown in black.
  let exaggeration: Float

  init(_ ground: Generalised) {
    let shape = ground.shape
    var values = [SIMD2<Float>](repeating: .zero, count: shape.count)
    var steepness = 0.0
    for row in 0..<shape.rows {
      for column in 0..<shape.columns {
        let here = row * shape.columns + column
        let height = ground.heights[here]
        guard !height.isNaN else { continue }
        func rise(_ isInside: Bool, _ step: Int) -> Float? {
          guard isInside, !ground.heights[here + step].isNaN else { return nil }
          return ground.heights[here + step] - height
        }
        let right = Slopes.mean(rise(column + 1 < shape.columns, 1), rise(column > 0, -1))
        let down = Slopes.mean(
          rise(row + 1 < shape.rows, shape.columns), rise(row > 0, -shape.columns))
        let slope = SIMD2(
          right / Float(ground.cellSize.widthMetres), down / Float(ground.cellSize.heightMetres))
        values[here] = slope
        steepness += Double((slope * slope).sum().squareRoot())
      }
    }
    self.values = values
    let mean = Float(steepness / Double(shape.count))
    exaggeration = mean > 0 ? min(max(0.42 / mean, 0.1), 8) : 1
  }

  /// The rise forwards from the rises towards both sides, either of which may be unknown.
  private static func mean(_ forward: Float?, _ backward: Float?) -> Float {
    switch (forward, backward) {
    case (let forward?, let backward?): (forward - backward) / 2
    case (let forward?, nil): forward
    case (nil, let backward?): -backward
    case (nil, nil): 0
    }
  }
}

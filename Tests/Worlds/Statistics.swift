import BergfriedSurface

/// Mean, spread and roughness of a surface's heights, summed plainly.
struct Statistics {
  let mean: Double
  let deviation: Double
  /// The mean difference between neighbours in a row.
  let meanStep: Double

  init(of surface: Surface) {
    let heights = surface.withHeights { $0.map(Double.init) }
    let mean = heights.reduce(0, +) / Double(heights.count)
    let squares = heights.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let steps = zip(heights, heights.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).magnitude }
    self.mean = mean
    deviation = (squares / Double(heights.count)).squareRoot()
    meanStep = steps / Double(heights.count)
  }
}

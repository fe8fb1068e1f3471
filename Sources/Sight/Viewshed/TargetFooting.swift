import BergfriedCore
import BergfriedSurface

/// What targets stand on where that is another surface than the one that hides.
struct TargetFooting: Sendable {
  let surface: Surface
  /// How far it lies above the surface that hides, at the least and at the most, in metres; below
  /// it where negative.
  let riseMetres: ClosedRange<Double>

  /// - Complexity: O(cells).
  /// - Precondition: both surfaces have the same shape.
  init(_ surface: Surface, over ground: Surface) {
    precondition(surface.shape == ground.shape, "\(surface.shape) does not fit \(ground.shape)")
    var (least, greatest) = (Double.infinity, -Double.infinity)
    for (foot, height) in zip(surface.heights, ground.heights)
    where foot > Surface.unknownLimit && height > Surface.unknownLimit {
      let rise = Double(foot) - Double(height)
      (least, greatest) = (min(least, rise), max(greatest, rise))
    }
    self.surface = surface
    riseMetres = least <= greatest ? least...greatest : 0...0
  }
}

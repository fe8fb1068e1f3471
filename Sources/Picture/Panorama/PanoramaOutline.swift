import BergfriedDatum
import BergfriedSight
import BergfriedSurface

/// Where the lines are drawn: along ridges and walls behind which something lies hidden, on their
/// own, nearer side.
struct PanoramaOutline: Sendable {
  private let panorama: Panorama
  private let cellMetres: Double
  /// How wide a line is, in the panorama's pixels: one of the picture's.
  private let width: Int

  init(_ picture: PanoramaPicture) {
    panorama = picture.panorama
    width = picture.style.samples
    let size = picture.surface.cellSize
    cellMetres = max(size.widthMetres, size.heightMetres)
  }

  /// How strong a line a pixel of ground is given, 0...1.
  func strength(_ column: Int, _ row: Int, distance: Double) -> Float {
    var strength: Float = 0
    for above in stride(from: row - 1, through: max(0, row - width), by: -1) {
      guard case .ground(let distance, _) = panorama[column, above] else {
        strength = 1
        break
      }
      let hidden = panorama.hiddenMetres(below: column, above)
      strength = max(strength, weight(hidden, of: distance - hidden))
    }
    for side in [column - 1, column + 1] where side >= 0 && side < panorama.strip.shape.columns {
      if case .ground(let beside, _) = panorama[side, row] {
        strength = max(strength, 0.8 * weight((beside - distance) / 2, of: distance))
      } else {
        strength = max(strength, 1)
      }
    }
    return strength
  }

  /// Small gaps behind bumps of a cell or two are no ridges.
  private func weight(_ gap: Double, of distance: Double) -> Float {
    guard gap > 0 else { return 0 }
    return PanoramaPalette.step(Float(gap / max(distance, 1)), from: 0.01, to: 0.16)
      * PanoramaPalette.step(Float(gap / cellMetres), from: 0.7, to: 4)
  }
}

import BergfriedCore
import BergfriedSight
import BergfriedSurface

/// Where the lines are drawn: along ridges and walls behind which something lies hidden, on their
/// own, nearer side.
struct PanoramaOutline: Sendable {
  private let panorama: Panorama
  private let backdrop: Panorama?
  /// Whether it begins where a nearer layer ends.
  private let isBackdrop: Bool
  private let cellMetres: Double
  /// How wide a line is, in the panorama's pixels: one of the picture's.
  private let width: Int

  init(_ picture: PanoramaPicture, isBackdrop: Bool) {
    self.isBackdrop = isBackdrop
    panorama = picture.panorama
    backdrop = picture.backdrop?.panorama
    width = picture.style.samples
    let size = picture.surface.cellSize
    cellMetres = max(size.widthMetres, size.heightMetres)
  }

  /// How strong a line a pixel of ground is given, 0...1.
  func strength(_ column: Int, _ row: Int, distance: Double) -> Float {
    var strength: Float = 0
    for above in stride(from: row - 1, through: max(0, row - width), by: -1) {
      guard case .ground(let distance, _) = panorama[column, above] else {
        strength = max(strength, end(column, above, behind: distance))
        break
      }
      let hidden = panorama.hiddenMetres(below: column, above)
      strength = max(strength, weight(hidden, of: distance - hidden))
    }
    if column > 0 {
      strength = max(strength, edge(column - 1, row, behind: distance))
    }
    if column + 1 < panorama.strip.shape.columns {
      strength = max(strength, edge(column + 1, row, behind: distance))
    }
    return strength
  }

  /// How strong a line the pixel beside one of ground gives it.
  private func edge(_ column: Int, _ row: Int, behind distance: Double) -> Float {
    guard case .ground(let beside, _) = panorama[column, row] else {
      return end(column, row, behind: distance)
    }
    return 0.8 * weight((beside - distance) / 2, of: distance)
  }

  /// How strong a line ground has where it ends, before sky or what stands in the backdrop.
  private func end(_ column: Int, _ row: Int, behind distance: Double) -> Float {
    if isBackdrop, panorama[column, row] == .unknown { return 0 }
    guard case .ground(let far, _)? = backdrop?[column, row] else { return 1 }
    return weight(far - distance, of: distance)
  }

  /// Small gaps behind bumps of a cell or two are no ridges.
  private func weight(_ gap: Double, of distance: Double) -> Float {
    guard gap > 0 else { return 0 }
    return PanoramaPalette.step(Float(gap / max(distance, 1)), from: 0.01, to: 0.16)
      * PanoramaPalette.step(Float(gap / cellMetres), from: 0.7, to: 4)
  }
}

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
  /// No gap up to this is a ridge.
  private let leastGap: Double
  private let columns: Int
  /// How wide a line is, in the panorama's pixels: one of the picture's.
  private let width: Int

  init(_ picture: PanoramaPicture, isBackdrop: Bool) {
    self.isBackdrop = isBackdrop
    panorama = picture.panorama
    backdrop = picture.backdrop?.panorama
    width = picture.style.samples
    let size = picture.surface.cellSize
    cellMetres = max(size.widthMetres, size.heightMetres)
    leastGap = 0.7 * cellMetres
    columns = panorama.strip.shape.columns
  }

  /// How strong a line a pixel of ground is given, 0...1.
  @inline(__always)
  func strength(_ column: Int, _ row: Int, distance: Double) -> Float {
    let ground = panorama.ground
    let place = column &* ground.rows &+ row
    var strength: Float = 0
    var up = 1
    while up <= width, up <= row {
      let above = Double(ground.distances[place &- up])
      guard above >= 0 else {
        strength = max(strength, end(column, row - up, behind: distance))
        break
      }
      let hidden = Double(ground.hidden[place &- up])
      strength = max(strength, weight(hidden, of: above - hidden))
      up += 1
    }
    if column > 0 {
      strength = max(strength, edge(column - 1, row, place &- ground.rows, behind: distance))
    }
    if column + 1 < columns {
      strength = max(strength, edge(column + 1, row, place &+ ground.rows, behind: distance))
    }
    return strength
  }

  /// How strong a line the pixel beside one of ground gives it.
  @inline(__always)
  private func edge(_ column: Int, _ row: Int, _ place: Int, behind distance: Double) -> Float {
    let beside = Double(panorama.ground.distances[place])
    guard beside >= 0 else { return end(column, row, behind: distance) }
    return 0.8 * weight((beside - distance) / 2, of: distance)
  }

  /// How strong a line ground has where it ends, before sky or what stands in the backdrop.
  private func end(_ column: Int, _ row: Int, behind distance: Double) -> Float {
    if isBackdrop, panorama[column, row] == .unknown { return 0 }
    guard case .ground(let far, _)? = backdrop?[column, row] else { return 1 }
    return weight(far - distance, of: distance)
  }

  /// Small gaps behind bumps of a cell or two are no ridges.
  @inline(__always)
  private func weight(_ gap: Double, of distance: Double) -> Float {
    gap > leastGap ? ridge(gap, of: distance) : 0
  }

  private func ridge(_ gap: Double, of distance: Double) -> Float {
    PanoramaPalette.step(Float(gap / max(distance, 1)), from: 0.01, to: 0.16)
      * PanoramaPalette.step(Float(gap / cellMetres), from: 0.7, to: 4)
  }
}

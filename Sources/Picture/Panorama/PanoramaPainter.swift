import BergfriedDatum
import BergfriedSight

/// Paints the panorama's own pixels: ground, air and lines together.
struct PanoramaPainter {
  private let panorama: Panorama
  private let ground: PanoramaGroundPaint
  private let outline: PanoramaOutline
  private let air: PanoramaAir

  init(_ picture: PanoramaPicture, air: PanoramaAir) {
    panorama = picture.panorama
    ground = PanoramaGroundPaint(picture)
    outline = PanoramaOutline(picture)
    self.air = air
  }

  /// Adds a column's colours to sums of so many rows each.
  func add(_ column: Int, to sums: inout [SIMD3<Float>], samples: Int) {
    let ahead = Angle.direction(azimuthDegrees: panorama.strip.azimuthDegrees(ofColumn: column))
    let rows = min(panorama.strip.shape.rows, sums.count * samples)
    for row in 0..<rows {
      sums[row / samples] += colour(column, row, ahead).parts
    }
  }

  private func colour(
    _ column: Int, _ row: Int, _ ahead: (east: Double, north: Double)
  ) -> Colour {
    switch panorama[column, row] {
    case .sky: return air.sky(pitchDegrees: panorama.strip.pitchDegrees(ofRow: row))
    case .unknown:
      return (column + row) % 9 < 2 ? Palette.unknownHatch : Palette.unknown
    case .ground(let distance, let cell):
      let haze = air.share(atMetres: distance)
      let bare = ground.colour(ahead: ahead, distance: distance, cell: cell)
      let line = outline.strength(column, row, distance: distance) * (0.85 - 0.6 * haze)
      return bare.mixed(with: PanoramaPalette.haze, share: haze)
        .mixed(with: PanoramaPalette.outline, share: line)
    }
  }
}

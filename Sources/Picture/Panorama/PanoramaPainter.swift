import BergfriedCore
import BergfriedSight

/// Paints the panorama's own pixels: ground, air and lines together.
struct PanoramaPainter: Sendable {
  /// Of the picture's pixels.
  let columns: Int
  let rows: Int
  private let samples: Int
  private let strip: PanoramaStrip
  private let layers: [PanoramaLayer]
  private let air: PanoramaAir
  /// The sky in each of the panorama's rows.
  private let skies: [Colour]

  init(_ picture: PanoramaPicture) {
    let strip = picture.panorama.strip
    let air = PanoramaAir(picture)
    self.strip = strip
    samples = picture.style.samples
    columns = max(1, strip.shape.columns / samples)
    rows = max(1, strip.shape.rows / samples)
    layers = PanoramaLayer.all(of: picture)
    self.air = air
    skies = (0..<strip.shape.rows).map { air.sky(pitchDegrees: strip.pitchDegrees(ofRow: $0)) }
  }

  /// The sky so many of the picture's rows above the strip.
  func sky(rowsAbove rows: Int) -> Colour {
    let up = Double(rows * samples) * strip.degreesPerRow
    return air.sky(pitchDegrees: strip.pitchDegrees.upperBound + up)
  }

  /// Some rows of the picture, 8 bits a part, red in the higher bits.
  func pixels(ofRows rows: Range<Int>) -> [UInt32] {
    let shape = strip.shape
    let share = 1 / Float(min(samples, shape.columns) * min(samples, shape.rows))
    var pixels = [UInt32](repeating: 0, count: rows.count * columns)
    var sums = [SIMD3<Float>](repeating: .zero, count: rows.count)
    for column in 0..<columns {
      for row in sums.indices { sums[row] = .zero }
      for part in 0..<min(samples, shape.columns) {
        add(column * samples + part, ofRows: rows, to: &sums)
      }
      for row in sums.indices {
        pixels[row * columns + column] = Colour(parts: sums[row] * share).pixel
      }
    }
    return pixels
  }

  /// Adds a column's colours to the sums of rows of the picture.
  private func add(_ column: Int, ofRows rows: Range<Int>, to sums: inout [SIMD3<Float>]) {
    let ahead = Angle.direction(azimuthDegrees: strip.azimuthDegrees(ofColumn: column))
    let all = rows.lowerBound * samples..<min(rows.upperBound * samples, strip.shape.rows)
    var colours = [Colour?](repeating: nil, count: all.count)
    for layer in layers {
      for row in all where colours[row - all.lowerBound] == nil {
        colours[row - all.lowerBound] = colour(of: layer, column, row, ahead)
      }
    }
    for row in all {
      let colour = colours[row - all.lowerBound] ?? skies[row]
      sums[row / samples - rows.lowerBound] += colour.parts
    }
  }

  /// What a layer shows in a pixel; `nil` where it lets through what lies behind.
  @inline(__always)
  private func colour(
    of layer: PanoramaLayer, _ column: Int, _ row: Int, _ ahead: (east: Double, north: Double)
  ) -> Colour? {
    switch layer.panorama[column, row] {
    case .sky: return nil
    case .unknown where layer.isBackdrop: return nil
    case .unknown:
      return (column + row) % 9 < 2 ? Palette.unknownHatch : Palette.unknown
    case .ground(let distance, let cell):
      let haze = air.share(atMetres: distance)
      let bare = layer.ground.colour(ahead: ahead, distance: distance, cell: cell)
      let line = layer.outline.strength(column, row, distance: distance) * (0.85 - 0.6 * haze)
      return bare.mixed(with: PanoramaPalette.haze, share: haze)
        .mixed(with: PanoramaPalette.outline, share: line)
    }
  }
}

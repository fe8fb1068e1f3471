import BergfriedDatum
import BergfriedSight

/// A panorama's ground and sky, pixel by pixel, with a band of more sky above it for names.
struct PanoramaImage {
  let columns: Int
  let rows: Int
  /// Row by row, 8 bits a part, red in the higher bits.
  private(set) var pixels: [UInt32]

  init(_ picture: PanoramaPicture, bandRows: Int) {
    let (strip, samples) = (picture.panorama.strip, picture.style.samples)
    columns = max(1, strip.shape.columns / samples)
    rows = max(1, strip.shape.rows / samples) + bandRows
    pixels = Array(repeating: 0, count: columns * rows)
    let air = PanoramaAir(picture.panorama)
    paintBand(bandRows, strip, air, samples)
    var sums = [SIMD3<Float>](repeating: .zero, count: rows)
    let painter = PanoramaPainter(picture, air: air)
    for column in 0..<columns {
      for row in sums.indices { sums[row] = .zero }
      var count: Float = 0
      for part in 0..<min(samples, strip.shape.columns) {
        count += 1
        painter.add(column * samples + part, to: &sums, samples: samples)
      }
      let share = 1 / (count * Float(min(samples, strip.shape.rows)))
      for row in bandRows..<rows {
        pixels[row * columns + column] = Colour(parts: sums[row - bandRows] * share).pixel
      }
    }
  }

  private mutating func paintBand(
    _ bandRows: Int, _ strip: PanoramaStrip, _ air: PanoramaAir, _ samples: Int
  ) {
    for row in 0..<bandRows {
      let up = Double((bandRows - row) * samples) * strip.degreesPerRow
      let pixel = air.sky(pitchDegrees: strip.pitchDegrees.upperBound + up).pixel
      for column in 0..<columns { pixels[row * columns + column] = pixel }
    }
  }
}

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
    // Pixels lie row by row but are painted column by column, some beside each other at a time.
    let beside = 16
    let sums = UnsafeMutablePointer<SIMD3<Float>>.allocate(capacity: rows.count * beside)
    defer { sums.deallocate() }
    let batch = PanoramaBatch()
    for first in stride(from: 0, to: columns, by: beside) {
      let block = first..<min(first + beside, columns)
      sums.initialize(repeating: .zero, count: rows.count * beside)
      for column in block {
        let own = sums + (column - first) * rows.count
        for part in 0..<min(samples, shape.columns) {
          add(column * samples + part, ofRows: rows, to: own, batch)
        }
      }
      for row in 0..<rows.count {
        for column in block {
          let sum = sums[(column - first) * rows.count + row]
          pixels[row * columns + column] = Colour(parts: sum * share).pixel
        }
      }
    }
    return pixels
  }

  /// Adds a column's colours to the sums of rows of the picture.
  private func add(
    _ column: Int, ofRows rows: Range<Int>, to sums: UnsafeMutablePointer<SIMD3<Float>>,
    _ batch: PanoramaBatch
  ) {
    let all = rows.lowerBound * samples..<min(rows.upperBound * samples, strip.shape.rows)
    var colours = Array(skies[all])
    colours.withUnsafeMutableBufferPointer { colours in
      for layer in layers {
        layer.withBrush(column, air: air) { $0.paint(all, over: colours, batch) }
      }
      for row in 0..<rows.count {
        for sample in row * samples..<min((row + 1) * samples, colours.count) {
          sums[row] += colours[sample].parts
        }
      }
    }
  }
}

import BergfriedCore

/// A panorama's pixels being written, each column by one task.
struct PanoramaDraft: Sendable {
  /// The slopes of the pixels' rays, rise per run, from the lowest row up.
  let slopes: [Double]
  private let distances: SharedRaster<Float>
  private let indices: SharedRaster<Int>
  private let hidden: SharedRaster<Float>

  init(_ strip: PanoramaStrip) {
    slopes = (0..<strip.shape.rows).reversed().map { row in
      Angle.slope(pitchDegrees: strip.pitchDegrees(ofRow: row))
    }
    distances = SharedRaster(count: strip.shape.count)
    indices = SharedRaster(count: strip.shape.count)
    hidden = SharedRaster(count: strip.shape.count)
  }

  /// The pixels of a column; the slopes are those of the draft.
  func pixels(
    ofColumn column: Int, slopes: UnsafeBufferPointer<Double>
  ) -> PanoramaColumn.Pixels {
    let (first, count) = (column * slopes.count, slopes.count)
    return PanoramaColumn.Pixels(
      slopes: slopes,
      distances: UnsafeMutableBufferPointer(start: distances.start + first, count: count),
      indices: UnsafeMutableBufferPointer(start: indices.start + first, count: count),
      hidden: UnsafeMutableBufferPointer(start: hidden.start + first, count: count))
  }

  /// The pixels, all of which must be written.
  func taken() -> PanoramaGround {
    PanoramaGround(distances: distances.taken(), indices: indices.taken(), hidden: hidden.taken())
  }
}

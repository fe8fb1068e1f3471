/// Where a strip lies in the picture of a panorama, in pixels from the upper left corner.
package struct PanoramaFrame: Encodable, Sendable {
  let left: Int
  let top: Int
  let columns: Int
  let rows: Int
  /// Rows of sky for names above the highest pitch.
  let bandRows: Int
  /// The grid azimuth of the left side, and the pitch under the band.
  let startDegrees: Double
  let topPitchDegrees: Double
  let degreesPerColumn: Double
  let degreesPerRow: Double

  init(_ layout: PanoramaLayout) {
    let strip = layout.strips[0]
    left = strip.x
    top = strip.y
    columns = strip.columns.count
    rows = strip.rows
    bandRows = PanoramaLayout.bandRows
    startDegrees = layout.startDegrees
    topPitchDegrees = layout.pitchDegrees.upperBound
    degreesPerColumn = layout.degreesPerColumn
    degreesPerRow = layout.degreesPerRow
  }
}

import BergfriedCore
import BergfriedSight

/// Where things stand on a panorama's page: the title above, then strip under strip, each with a
/// band of sky for names above its ground and its azimuths below.
struct PanoramaLayout {
  static let margin = 58
  static let narrowestText = 680
  static let headerHeight = 84
  static let axisHeight = 46
  static let gap = 18
  /// Room for a few names one above the other, over the highest ground.
  static let bandRows = 84

  /// One strip on the page.
  struct Strip {
    /// Its upper left corner.
    let x: Int
    let y: Int
    /// Its columns of the picture.
    let columns: Range<Int>
    let rows: Int

    var box: Box {
      Box(x: Double(x), y: Double(y), width: Double(columns.count), height: Double(rows))
    }

    var bottom: Double { Double(y + rows) }
    var right: Double { Double(x + columns.count) }
  }

  let width: Int
  let height: Int
  let strips: [Strip]
  let degreesPerColumn: Double
  let degreesPerRow: Double
  private let panorama: PanoramaStrip

  init(_ strip: PanoramaStrip, style: PanoramaStyle) {
    let columns = max(1, strip.shape.columns / style.samples)
    let rows = max(1, strip.shape.rows / style.samples) + PanoramaLayout.bandRows
    let count = min(style.strips, columns)
    let widest = (columns + count - 1) / count
    let step = rows + PanoramaLayout.axisHeight + PanoramaLayout.gap
    width = max(PanoramaLayout.narrowestText, widest) + 2 * PanoramaLayout.margin
    height = PanoramaLayout.headerHeight + count * step
    strips = (0..<count).map { index in
      let part = index * columns / count..<(index + 1) * columns / count
      return Strip(
        x: PanoramaLayout.margin, y: PanoramaLayout.headerHeight + index * step, columns: part,
        rows: rows)
    }
    degreesPerColumn = strip.degreesPerColumn * Double(style.samples)
    degreesPerRow = strip.degreesPerRow * Double(style.samples)
    panorama = strip
  }

  var left: Double { Double(PanoramaLayout.margin) }
  var right: Double { Double(width - PanoramaLayout.margin) }

  /// The height of a pitch on the page.
  func y(ofPitch pitch: Double, in strip: Strip) -> Double {
    Double(strip.y + PanoramaLayout.bandRows)
      + (panorama.pitchDegrees.upperBound - pitch) / degreesPerRow
  }

  /// The place of an azimuth on the grid; `nil` where another strip shows it, or none.
  func x(ofAzimuth azimuth: Double, in strip: Strip) -> Double? {
    let column = Sector.wrapped(azimuth - panorama.startDegrees) / degreesPerColumn
    guard column >= Double(strip.columns.lowerBound), column < Double(strip.columns.upperBound)
    else { return nil }
    return Double(strip.x) + column - Double(strip.columns.lowerBound)
  }

  /// The grid azimuth at which the first strip begins.
  var startDegrees: Double { panorama.startDegrees }

  /// The pitches that the strips show, the band left out.
  var pitchDegrees: ClosedRange<Double> { panorama.pitchDegrees }
}

public import BergfriedCore

/// How a panorama's pixels and directions belong together: columns are equal steps of azimuth,
/// clockwise from the left edge, and rows are equal steps of pitch, down from the upper edge.
public struct PanoramaStrip: Hashable, Sendable {
  /// How many pixels wide and high it is.
  public let shape: GridShape
  /// The left edge's azimuth on the grid, in degrees.
  public let startDegrees: Double
  /// How many degrees the strip turns, above 0 and at most 360.
  public let turnDegrees: Double
  /// The pitches of the lower and the upper edge, in degrees.
  public let pitchDegrees: ClosedRange<Double>

  /// The width of a pixel.
  public var degreesPerColumn: Double { turnDegrees / Double(shape.columns) }

  /// The height of a pixel.
  public var degreesPerRow: Double {
    (pitchDegrees.upperBound - pitchDegrees.lowerBound) / Double(shape.rows)
  }

  /// The azimuth of the middle of a column, in `0..<360`.
  public func azimuthDegrees(ofColumn column: Int) -> Double {
    Sector.wrapped(startDegrees + (Double(column) + 0.5) * degreesPerColumn)
  }

  /// The pitch of the middle of a row.
  public func pitchDegrees(ofRow row: Int) -> Double {
    pitchDegrees.upperBound - (Double(row) + 0.5) * degreesPerRow
  }

  /// Where a direction lies, in pixels from the strip's upper left corner; `nil` beyond its edges.
  public func place(azimuthDegrees: Double, pitchDegrees pitch: Double) -> (x: Double, y: Double)? {
    let turn = Sector.wrapped(azimuthDegrees - startDegrees)
    guard turn <= turnDegrees, pitchDegrees.contains(pitch) else { return nil }
    return (turn / degreesPerColumn, (pitchDegrees.upperBound - pitch) / degreesPerRow)
  }
}

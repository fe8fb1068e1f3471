import BergfriedCore
import CGDAL

extension TerrainSource {
  /// A geographic raster up to this many degrees wide and high is used whole.
  static let largestWhole = 12.0

  /// The part of the raster that a frame is fit for.
  ///
  /// A model of a continent or of the world cannot be laid flat as one: of a wide geographic
  /// raster only what lies within 3 degrees of longitude and 10 of latitude from the frame's area
  /// of use is seen.
  ///
  /// - Throws: `usage` where the raster does not reach that area.
  func part(for frame: SpatialReference, crs: SpatialReference) throws -> GridWindow {
    let width = steps[1] * Double(shape.columns)
    let height = steps[5] * Double(shape.rows)
    guard crs.isGeographic, crs.isInDegrees, steps[2] == 0, steps[4] == 0,
      max(width.magnitude, height.magnitude) > Self.largestWhole, let area = frame.areaOfUse
    else { return shape.window }
    let south = Self.cells(from: area.south - 10, to: area.north + 10, origin: steps[3], steps[5])
    let parts = [0.0, 360, -360].compactMap { turn -> GridWindow? in
      let east = Self.cells(
        from: area.west - 3 + turn, to: area.east + 3 + turn, origin: self.steps[0], self.steps[1])
      return self.window(columns: east, rows: south)
    }
    guard let part = parts.max(by: { $0.shape.columns < $1.shape.columns }) else {
      throw Failure(
        .frameUnfit,
        saying: """
          \(setting: .frame): \(frame.name) is made for longitudes \(area.west) to \(area.east) \
          and latitudes \(area.south) to \(area.north), where \(path) does not reach
          """)
    }
    return part
  }

  /// The cells along one side between two coordinates.
  private static func cells(
    from low: Double, to high: Double, origin: Double, _ step: Double
  ) -> Range<Int> {
    let a = ((low - origin) / step).rounded(.down)
    let b = ((high - origin) / step).rounded(.down)
    return Int(min(a, b))..<(Int(max(a, b)) + 1)
  }

  private func window(columns: Range<Int>, rows: Range<Int>) -> GridWindow? {
    let all = GridWindow(
      column: columns.lowerBound, row: rows.lowerBound,
      shape: GridShape(columns: columns.count, rows: rows.count))
    return all.intersection(shape.window)
  }
}

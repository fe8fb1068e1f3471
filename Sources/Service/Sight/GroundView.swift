public import BergfriedCore
public import BergfriedSight

/// The ground that an eye sees, cell by cell.
public struct GroundView: Sendable {
  /// A ``BergfriedSight/Visibility`` raw value a cell, row after row from the north, each from the
  /// west: surely seen 1, possibly 4, unseen 0, unknown 2, beyond the reach 3. Only cells that lie
  /// within the reach, or in a rectangle about those, are there.
  public let cells: [UInt8]
  /// How many columns and rows the cells lie in.
  public let shape: GridShape
  /// Where the cells lie in the working frame, in metres.
  public let transform: GeoTransform
  /// The working frame, as GDAL names it; `nil` where the terrain does not say.
  public let crs: String?
  /// Where the eye is in the working frame; the cell that holds it is looked from.
  public let point: MapPoint
  /// Between which elevations the eye surely is.
  public let eyeMetres: ClosedRange<Double>

  /// The area of all cells in a state, in square metres.
  ///
  /// - Complexity: O(cells).
  public func squareMetres(_ state: Visibility) -> Double {
    let count = cells.reduce(into: 0) { $0 += $1 == state.rawValue ? 1 : 0 }
    return Double(count) * transform.columnStep.magnitude * transform.rowStep.magnitude
  }
}

import BergfriedCore

/// The ground under the part of a line of sight that lies over one patch between four centres.
struct GroundSpan {
  let start: GridLineStops.Stop
  let end: GridLineStops.Stop
  /// Above the eye's level, curvature taken off; an end is -infinity where it is unknown.
  let ground: Arch
  /// Whether all of it is known.
  let isKnown: Bool
  /// What roundings can make of a height here.
  let roundingMetres: Double

  var length: Double { end.share - start.share }

  /// The ground's rise over the line to a target.
  ///
  /// - Parameter target: its top above the eye's level, curvature taken off.
  func rise(above target: Double) -> Arch {
    ground.less(target * start.share, target * end.share)
  }

  /// How far along the whole line a share of this part lies.
  func share(at part: Double) -> Double {
    part == 0 ? start.share : part == 1 ? end.share : start.share + part * length
  }

  /// Where a share of this part lies on the grid.
  func place(at part: Double) -> GridPlace {
    if part == 0 { return start.place }
    if part == 1 { return end.place }
    return GridPlace(
      column: start.place.column + part * (end.place.column - start.place.column),
      row: start.place.row + part * (end.place.row - start.place.row))
  }
}

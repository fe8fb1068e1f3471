package import BergfriedGDAL
package import BergfriedSight

/// What a cell of a viewshed's raster says.
package enum ViewshedMode: String, CaseIterable, Encodable, Sendable {
  /// Whether it is seen, in bytes.
  case normal
  /// The height above the ground that is needed to be seen, in metres.
  case ground
  /// The elevation that is needed to be seen, and no less than the ground's.
  case dem
  /// The pitch of the sight line where the cell is seen, in degrees.
  case angle
  /// How many observers see it.
  case count
  /// Which observers see it, one bit each.
  case observers

  /// As GDAL writes it.
  package var name: String { self == .dem ? "DEM" : rawValue }

  /// The same in a sentence.
  package var summary: String {
    switch self {
    case .normal: "Seen or hidden, in bytes."
    case .ground: "Metres above the ground needed to be seen."
    case .dem: "The same as an elevation, and no less than the ground."
    case .angle: "Pitch of the sight line where seen, in degrees."
    case .count: "How many observers see it."
    case .observers: "Which observers see it, one bit each, up to 64."
    }
  }

  /// What is told of each cell for all observers together.
  package var combined: CombinedMode {
    switch self {
    case .normal: .visibility
    case .ground: .heightAboveGround
    case .dem: .elevation
    case .angle: .pitch
    case .count: .count
    case .observers: .observers
    }
  }

  /// What the raster's cells hold.
  package func cells(observerCount: Int) -> RasterFile.CellType {
    switch self {
    case .normal: .bytes
    case .ground, .dem, .angle: .floats
    case .count: observerCount <= CombinedDraft.mostObserversInBytes ? .bytes : .floats
    case .observers:
      switch observerCount {
      case ..<8: .bytes
      case ..<16: .shorts
      case ..<32: .longs
      default: .words
      }
    }
  }

  /// What working in this mode takes beside the elevations: the visibility of all and of one
  /// observer, the mode's own raster, and the horizon it is made from.
  package func answerBytesPerCell(observerCount: Int) -> Int {
    switch self {
    case .normal: 2
    case .ground, .dem: 2 + 4 + 4
    case .angle: 2 + 4
    case .count: 2 + (observerCount <= CombinedDraft.mostObserversInBytes ? 1 : 4)
    case .observers: 2 + 8 + (observerCount < 32 ? 4 : 8)
    }
  }
}

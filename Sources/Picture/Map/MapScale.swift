import BergfriedCore

/// How large the map is drawn: its size in pixels and how many metres one pixel is. Pixels are
/// square on the ground, whatever the cells are.
struct MapScale {
  /// The longest side a map may have.
  static let longestSide = 1600
  /// The side that small maps are enlarged towards.
  static let pleasantSide = 960.0
  /// The largest side of a single cell.
  static let largestCell = 240.0

  let columns: Int
  let rows: Int
  let metresPerPixel: Double

  init(window: GridShape, cellSize: CellSize) {
    let width = Double(window.columns) * cellSize.widthMetres
    let height = Double(window.rows) * cellSize.heightMetres
    let longest = max(width, height)
    let shortCell = min(cellSize.widthMetres, cellSize.heightMetres)
    let longCell = max(cellSize.widthMetres, cellSize.heightMetres)
    let finest = longest / Double(MapScale.longestSide)
    if shortCell <= finest {
      metresPerPixel = finest
    } else {
      // Whole pixels per cell keep the edges of small maps sharp.
      let wanted = min(
        MapScale.pleasantSide * shortCell / longest, MapScale.largestCell * shortCell / longCell)
      metresPerPixel = shortCell / max(1, wanted.rounded())
    }
    columns = max(1, Int((width / metresPerPixel).rounded()))
    rows = max(1, Int((height / metresPerPixel).rounded()))
  }
}

import BergfriedCore
import BergfriedSurface

extension HeightReader {
  /// How many rows of the window are read at once.
  var stripRows: Int { max(16, (1 << 21) / window.shape.columns / 16 * 16) }

  /// Some rows of the window, with what in them could be no height.
  func strip(ofRows rows: Range<Int>) throws -> (surface: Surface, strays: HeightStrays) {
    let strip = GridWindow(
      column: window.column, row: rows.lowerBound,
      shape: GridShape(columns: window.shape.columns, rows: rows.count))
    let draft = SurfaceDraft(shape: strip.shape)
    let found = try HeightReader(grid: grid, path: path, window: strip)
      .read(into: draft, cores: 1, progress: FileProgress(nil))
    let surface = try Surface(draft, cellSize: CellSize(metres: 1), scan: found.scan)
    return (surface, found.strays)
  }
}

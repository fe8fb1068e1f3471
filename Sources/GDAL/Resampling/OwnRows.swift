import BergfriedDatum
import BergfriedSurface

/// The rows of a raster's own heights under a window of the grid that it was warped to.
///
/// The raster's border counts as a row or column too, as high as the outermost centres.
struct OwnRows {
  private let reader: HeightReader
  private let placing: PixelPlacing
  private let window: GridWindow
  /// The raster's own cells that are needed, in the part that was warped.
  private let own: GridWindow
  private let part: GridShape

  init(of terrain: Terrain, under window: GridWindow) throws {
    let grid = terrain.grid
    // What the working grid is a view of.
    let plain = grid.datasets[1]
    let cells = try WorkingGrid(ownCellsOf: terrain.source, in: plain)
    part = cells.shape
    placing = try PixelPlacing(from: plain, to: grid.datasets[0], path: terrain.path)
    self.window = window
    own = placing.ownCells(under: window, of: part)
    reader = HeightReader(grid: cells, path: terrain.path, window: own)
  }

  /// Cells read at once.
  private static let stripCells = 1 << 21

  func forEachRow(_ body: (OwnRow) throws -> Void) throws {
    let rows = max(16, OwnRows.stripCells / own.shape.columns / 16 * 16)
    var first = own.row
    while first < own.rows.upperBound {
      let end = min(first + rows, own.rows.upperBound)
      let shape = GridShape(columns: own.shape.columns, rows: end - first)
      let strip = GridWindow(column: own.column, row: first, shape: shape)
      let draft = SurfaceDraft(shape: shape)
      let reader = HeightReader(grid: reader.grid, path: reader.path, window: strip)
      _ = try reader.read(into: draft, cores: 1, progress: FileProgress(nil))
      for row in first..<end {
        let start = (row - first) * shape.columns
        let heights = Array(draft.heights[start..<start + shape.columns])
        if row == 0 { try body(self.row(atPixel: 0, heights)) }
        try body(self.row(atPixel: Double(row) + 0.5, heights))
        if row == part.rows - 1 { try body(self.row(atPixel: Double(part.rows), heights)) }
      }
      first = end
    }
  }

  private func row(atPixel down: Double, _ heights: [Float]) throws -> OwnRow {
    var across = own.columns.map { Double($0) + 0.5 }
    var heights = heights
    if own.column == 0 {
      across.insert(0, at: 0)
      heights.insert(heights[0], at: 0)
    }
    if own.columns.upperBound == part.columns {
      across.append(Double(part.columns))
      heights.append(heights[heights.count - 1])
    }
    var downs = [Double](repeating: down, count: across.count)
    placing.bring(&across, &downs, toOwn: false)
    for index in across.indices {
      across[index] -= Double(window.column) + 0.5
      downs[index] -= Double(window.row) + 0.5
      // What has no place in the working frame.
      if !across[index].isFinite || !downs[index].isFinite { heights[index] = Surface.unknown }
    }
    return OwnRow(across: across, down: downs, heights: heights)
  }
}

import BergfriedCore
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
  /// Over the window.
  private let sea: SeaMask?

  init(of terrain: Terrain, under window: GridWindow, sea: SeaMask? = nil) throws {
    self.sea = sea
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

  /// The size of one of the raster's own cells in the middle of the window, in cells of the grid.
  var cellArea: Double {
    let column = Double(own.column) + Double(own.shape.columns / 2)
    let row = Double(own.row) + Double(own.shape.rows / 2)
    let top = placing.places(ofRow: row, across: [column, column + 1])
    let below = placing.places(ofRow: row + 1, across: [column])
    let right = (top.across[1] - top.across[0], top.down[1] - top.down[0])
    let down = (below.across[0] - top.across[0], below.down[0] - top.down[0])
    return (right.0 * down.1 - right.1 * down.0).magnitude
  }

  /// Calls `body` with each two rows next to each other.
  ///
  ///
  /// - Returns: what could be no height.
  @discardableResult
  func forEachPair(
    _ progress: FileProgress, _ body: (OwnRow, OwnRow) -> Void
  ) throws -> HeightStrays {
    var last: OwnRow?
    return try forEachRow(progress) { row in
      if let last { body(last, row) }
      last = row
    }
  }

  /// Calls `body` with each row, and with those on the raster's border.
  ///
  /// - Returns: what could be no height.
  func forEachRow(
    _ progress: FileProgress, _ body: (OwnRow) -> Void
  ) throws -> HeightStrays {
    var strays = HeightStrays()
    var first = own.row
    while first < own.rows.upperBound {
      guard progress.tell(Double(first - own.row) / Double(own.shape.rows)) else {
        throw reader.stopped
      }
      let end = min(first + reader.stripRows, own.rows.upperBound)
      let (strip, found) = try reader.strip(ofRows: first..<end)
      strays.add(found)
      for row in first..<end {
        let start = (row - first) * own.shape.columns
        let heights = Array(strip.heights[start..<start + own.shape.columns])
        if row == 0 { body(self.row(atPixel: 0, heights).bordering) }
        body(self.row(atPixel: Double(row) + 0.5, heights))
        if row == part.rows - 1 {
          body(self.row(atPixel: Double(part.rows), heights).bordering)
        }
      }
      first = end
    }
    _ = progress.tell(1)
    return strays
  }

  private func row(atPixel down: Double, _ heights: [Float]) -> OwnRow {
    var across = own.columns.map { Double($0) + 0.5 }
    var heights = heights
    var centres = 0..<heights.count
    if own.column == 0 {
      across.insert(0, at: 0)
      heights.insert(heights[0], at: 0)
      centres = 1..<heights.count
    }
    if own.columns.upperBound == part.columns {
      across.append(Double(part.columns))
      heights.append(heights[heights.count - 1])
    }
    var places = placing.places(ofRow: down, across: across)
    var filled: [Int] = []
    for index in across.indices {
      places.across[index] -= Double(window.column) + 0.5
      places.down[index] -= Double(window.row) + 0.5
      // What has no place in the working frame.
      if !places.across[index].isFinite || !places.down[index].isFinite {
        heights[index] = Surface.unknown
      }
      if let sea, heights[index] <= Surface.unknownLimit,
        sea.holds(across: places.across[index], down: places.down[index])
      {
        heights[index] = sea.metres
        filled.append(index)
      }
    }
    return OwnRow(
      across: places.across, down: places.down, heights: heights, centres: centres, sea: filled)
  }
}

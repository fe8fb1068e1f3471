import BergfriedCore

extension Terrain {
  /// The height of the raster's own surface at a working position, bilinear between the centres of
  /// its own cells, where the working grid has other cells.
  ///
  /// - Returns: `nil` where the working grid is the raster's own, and where the height is unknown.
  /// - Complexity: that of reading a few cells; not for many places.
  public func ownHeightMetres(x: Double, y: Double) throws -> Double? {
    guard isWarped, let cell = transform.cell(x: x, y: y),
      let window = GridWindow(
        column: cell.column - 1, row: cell.row - 1, shape: GridShape(columns: 3, rows: 3)
      ).intersection(shape.window)
    else { return nil }
    let across = (x - transform.originX) / transform.columnStep - Double(window.column) - 0.5
    let down = (y - transform.originY) / transform.rowStep - Double(window.row) - 0.5
    var height: Double?
    try ErrorLog.recording { _ in
      _ = try OwnRows(of: self, under: window).forEachPair(FileProgress(nil)) { first, second in
        first.forEachPatch(to: second) { patch in
          guard height == nil, patch.isKnown else { return }
          height = patch.metres(atAcross: across, down: down)
        }
      }
    }
    return height
  }
}

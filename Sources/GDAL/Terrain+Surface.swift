public import BergfriedDatum
public import BergfriedSurface
import CGDAL

extension Terrain {
  /// Reads the heights of a window of the working grid, in metres.
  ///
  /// - Parameters:
  ///   - cores: how many threads may read, where the file can be read past GDAL.
  ///   - progress: gets `0...1` now and then and answers `false` to stop.
  /// - Throws: ``GDALError``: `badData` for a file that cannot be read to the end or holds what is
  ///   no height, `unavailable` where memory does not suffice or `progress` stopped the work.
  /// - Complexity: O(cells); 4 bytes a cell, and some 64 MB on the way.
  /// - Precondition: the window lies inside the grid.
  public func surface(
    window: GridWindow, cores: Int = 1, progress: ((Double) -> Bool)? = nil
  ) throws -> Surface {
    precondition(
      window.intersection(shape.window) == window, "\(window) does not lie inside \(shape)")
    try checkMemory(window.shape)
    do {
      let draft = SurfaceDraft(shape: window.shape)
      if isWarped, !grid.isAveraged {
        draft.heights.initialize(repeating: Surface.unknown)
        let own = try OwnRows(of: self, under: window)
        try own.forEachPair(progress: FileProgress(progress)) { row, next in
          row.forEachPatch(to: next) { $0.fill(draft) }
        }
        return try Surface(
          draft, cellSize: cellSize, scan: draft.scan(rows: 0..<window.shape.rows))
      }
      let reader = HeightReader(grid: grid, path: path, window: window)
      let scan = try reader.read(into: draft, cores: cores, progress: FileProgress(progress))
      return try Surface(draft, cellSize: cellSize, scan: scan)
    } catch SurfaceError.notAHeight(let height, let cell) {
      throw notAHeight(
        height, Cell(column: window.column + cell.column, row: window.row + cell.row))
    }
  }

  private func checkMemory(_ shape: GridShape) throws {
    let needed = shape.count.multipliedReportingOverflow(by: 4)
    let available = CPLGetUsablePhysicalRAM()
    guard needed.overflow || (available > 0 && needed.partialValue > available) else { return }
    throw GDALError(
      .unavailable,
      "\(path): \(shape.columns) x \(shape.rows) heights do not fit into this machine's memory "
        + "(\(available >> 20) MB); ask for a smaller part")
  }

  private func notAHeight(_ height: Float, _ cell: Cell) -> GDALError {
    let number = grid.decoding.isPlain ? Double(height) : grid.decoding.number(of: height)
    let place = transform.centre(of: cell)
    let grid = isWarped ? "the warped grid's \(cell)" : "\(cell)"
    return GDALError(
      .badData,
      "\(path): band \(source.bandNumber) holds \(number) at \(grid) (\(place.x), \(place.y)), "
        + "which is no height. If it stands for missing data, say so with: gdal_translate "
        + "-a_nodata \(number) \(path.shellWord) "
        + path.tiffName(adding: "nodata").shellWord)
  }
}

public import BergfriedCore
public import BergfriedSurface
import CGDAL

extension Terrain {
  /// Reads the heights of a window of the working grid, in metres.
  ///
  /// What can be no height, as no number or nothing on earth that high or low, is unknown, and told
  /// in ``warnings`` from then on.
  ///
  /// - Parameters:
  ///   - window: the part of the working grid to read.
  ///   - cores: how many threads may read, where the file can be read past GDAL.
  ///   - progress: gets `0...1` now and then and answers `false` to stop.
  /// - Throws: `Failure`: `badData` for a file that cannot be read to the end, `unavailable`
  ///   where memory does not suffice or `progress` stopped the work.
  /// - Complexity: O(cells); 4 bytes a cell, and some 64 MB on the way.
  /// - Precondition: the window lies inside the grid.
  public func surface(
    window: GridWindow, cores: Int = 1, progress: ((Double) -> Bool)? = nil
  ) throws -> Surface {
    try surface(window: window, sea: nil, cores: cores, progress: progress)
  }

  /// - Parameter sea: what of the window has the sea's height where the raster has none, if its
  ///   cells are others than the grid's.
  func surface(
    window: GridWindow, sea: SeaMask?, cores: Int, progress: ((Double) -> Bool)?
  ) throws -> Surface {
    precondition(
      window.intersection(shape.window) == window, "\(window) does not lie inside \(shape)")
    try checkMemory(window.shape)
    let progress = FileProgress(progress)
    let draft = SurfaceDraft(shape: window.shape)
    var scan: HeightScan
    if isWarped {
      try resample(into: draft, OwnRows(of: self, under: window, sea: sea), progress)
      scan = draft.scan(rows: 0..<window.shape.rows)
    } else {
      let reader = HeightReader(grid: grid, path: path, window: window)
      let found = try reader.read(into: draft, cores: cores, progress: progress)
      source.note(found.strays)
      scan = found.scan
    }
    return try Surface(draft, cellSize: cellSize, scan: scan)
  }

  private func resample(
    into draft: SurfaceDraft, _ own: OwnRows, _ progress: FileProgress
  ) throws {
    draft.heights.initialize(repeating: Surface.unknown)
    if grid.isAveraged {
      var means = CellMeans(shape: draft.shape)
      let strays = try own.forEachRow(progress) { means.add($0) }
      means.write(to: draft.heights)
      source.note(strays)
    } else {
      let strays = try own.forEachPair(progress) { row, next in
        row.forEachPatch(to: next) { $0.fill(draft) }
      }
      source.note(strays)
    }
  }

  private func checkMemory(_ shape: GridShape) throws {
    let needed = shape.count.multipliedReportingOverflow(by: 4)
    let available = CPLGetUsablePhysicalRAM()
    guard needed.overflow || (available > 0 && needed.partialValue > available) else { return }
    throw Failure(
      .memoryNone,
      "\(path): \(shape.columns) x \(shape.rows) heights do not fit into this machine's memory "
        + "(\(available >> 20) MB); ask for a smaller part")
  }
}

public import BergfriedCore

/// Heights over a grid, as a digital surface model (DSM) or terrain model (DTM) has them: how high
/// is it here?
///
/// *Model.* A height belongs to a cell's centre; between neighbouring centres the ground runs
/// straight, along rows and along columns. Cells may be unknown (no data): no ground is assumed
/// there and no edge runs to them. Heights are metres above one level surface, in `Float` as
/// elevation models store them.
///
/// A surface never changes once made, so it can be shared between tasks. Beside the heights it
/// keeps the highest point of each tile of 16 x 16 cells (0.4 % of the heights), made on creation.
public final class Surface: @unchecked Sendable {
  /// How many columns and rows of heights there are.
  public let shape: GridShape
  /// How large a cell is.
  public let cellSize: CellSize

  /// The lowest and highest known heights; `nil` where no cell is known.
  public let knownHeights: ClosedRange<Float>?

  /// How many cells are unknown.
  public let unknownCount: Int

  /// What stands in storage for an unknown cell. Everything at or below `unknownLimit` is unknown.
  @inlinable public static var unknown: Float { -1e30 }
  @inlinable public static var unknownLimit: Float { -1e29 }

  /// All heights row by row, unknown ones as ``unknown``.
  @usableFromInline package let heights: UnsafeMutableBufferPointer<Float>
  package let tiles: TileMaxima

  /// Makes a surface by letting `fill` write every height, `Surface.unknown` where there is none.
  ///
  /// - Parameter fill: gets room for `shape.count` heights that start as unknown.
  /// - Throws: what `fill` throws, or ``SurfaceError`` for a height that is no number.
  /// - Complexity: O(cells); 4 bytes a cell.
  public convenience init(
    shape: GridShape, cellSize: CellSize,
    fill: (UnsafeMutableBufferPointer<Float>) throws -> Void
  ) throws {
    let draft = SurfaceDraft(shape: shape)
    draft.heights.initialize(repeating: Surface.unknown)
    try fill(draft.heights)
    try self.init(draft, cellSize: cellSize, scan: draft.scan(rows: 0..<shape.rows))
  }

  /// Makes a surface that starts as another by letting `change` write heights of it.
  ///
  /// - Throws, complexity: as ``init(shape:cellSize:fill:)``.
  package convenience init(
    changing other: Surface, _ change: (UnsafeMutableBufferPointer<Float>) throws -> Void
  ) throws {
    let draft = SurfaceDraft(shape: other.shape)
    _ = draft.heights.initialize(fromContentsOf: other.heights)
    try change(draft.heights)
    try self.init(
      draft, cellSize: other.cellSize, scan: draft.scan(rows: 0..<other.shape.rows))
  }

  /// Makes a surface of a draft.
  ///
  /// - Parameter scan: what was found in all its rows.
  /// - Throws: ``SurfaceError`` for a height that is no number.
  package init(_ draft: SurfaceDraft, cellSize: CellSize, scan: HeightScan) throws {
    if scan.hasInvalid, let index = TileMaxima.firstInvalid(of: draft.heights) {
      throw SurfaceError.notAHeight(draft.heights[index], draft.shape.cell(at: index))
    }
    shape = draft.shape
    self.cellSize = cellSize
    tiles = draft.tiles
    knownHeights = scan.knownHeights
    unknownCount = scan.unknownCount
    heights = draft.taken()
  }

  /// Makes a surface from heights row by row, `Surface.unknown` where there is none.
  public convenience init(heights: [Float], shape: GridShape, cellSize: CellSize) throws {
    precondition(
      heights.count == shape.count,
      "\(heights.count) heights do not fill \(shape.columns) x \(shape.rows) cells")
    try self.init(shape: shape, cellSize: cellSize) { target in
      _ = target.update(fromContentsOf: heights)
    }
  }

  deinit {
    HeightStorage.free(heights)
  }

  /// The height of a cell in metres; `nil` where it is unknown or outside the grid.
  public func height(at cell: Cell) -> Float? {
    guard shape.contains(cell) else { return nil }
    let height = heights[shape.index(of: cell)]
    return height > Surface.unknownLimit ? height : nil
  }

  /// Calls `body` with all heights row by row, unknown ones as ``unknown``.
  @inlinable
  public func withHeights<Result>(
    _ body: (UnsafeBufferPointer<Float>) throws -> Result
  ) rethrows -> Result {
    try body(UnsafeBufferPointer(heights))
  }
}

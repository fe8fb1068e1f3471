public import BergfriedDatum

/// Heights over a grid: how high is it here?
///
/// *Model.* A height belongs to a cell's centre; between neighbouring centres the ground runs
/// straight, along rows and along columns. Cells may be unknown (no data): no ground is assumed
/// there and no edge runs to them. Heights are metres above one level surface, in `Float` as
/// elevation models store them.
///
/// A surface never changes once made, so it can be shared between tasks. Beside the heights it
/// keeps the highest point of each tile of 16 x 16 cells (0.4 % of the heights), made on creation.
public final class Surface: @unchecked Sendable {
  public let shape: GridShape
  public let cellSize: CellSize

  /// The lowest and highest known heights; `nil` where no cell is known.
  public let knownHeights: ClosedRange<Float>?

  /// How many cells are unknown.
  public let unknownCount: Int

  /// What stands in storage for an unknown cell. Everything at or below `unknownLimit` is unknown.
  @inlinable public static var unknown: Float { -1e30 }
  @inlinable public static var unknownLimit: Float { -1e29 }

  /// All heights row by row, unknown ones as ``unknown``.
  package let heights: UnsafeMutableBufferPointer<Float>
  package let tiles: TileMaxima

  /// Makes a surface by letting `fill` write every height, `Surface.unknown` where there is none.
  ///
  /// - Parameter fill: gets room for `shape.count` heights that start as unknown.
  /// - Throws: what `fill` throws, or ``SurfaceError`` for a height that is no number.
  /// - Complexity: O(cells); 4 bytes a cell.
  public init(
    shape: GridShape, cellSize: CellSize,
    fill: (UnsafeMutableBufferPointer<Float>) throws -> Void
  ) throws {
    let heights = UnsafeMutableBufferPointer<Float>.allocate(capacity: shape.count)
    preferLargePages(heights.baseAddress!, byteCount: 4 * shape.count)
    do {
      heights.initialize(repeating: Surface.unknown)
      try fill(heights)
      let summary = TileMaxima.summary(of: UnsafeBufferPointer(heights), shape: shape)
      if let index = summary.firstInvalid {
        throw SurfaceError.notAHeight(heights[index], shape.cell(at: index))
      }
      tiles = summary.tiles
      knownHeights = summary.knownHeights
      unknownCount = summary.unknownCount
    } catch {
      heights.deallocate()
      throw error
    }
    self.shape = shape
    self.cellSize = cellSize
    self.heights = heights
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
    heights.deallocate()
  }

  /// The height of a cell in metres; `nil` where it is unknown or outside the grid.
  public func height(at cell: Cell) -> Float? {
    guard shape.contains(cell) else { return nil }
    let height = heights[shape.index(of: cell)]
    return height > Surface.unknownLimit ? height : nil
  }

  /// Calls `body` with all heights row by row, unknown ones as ``unknown``.
  public func withHeights<Result>(
    _ body: (UnsafeBufferPointer<Float>) throws -> Result
  ) rethrows -> Result {
    try body(UnsafeBufferPointer(heights))
  }
}

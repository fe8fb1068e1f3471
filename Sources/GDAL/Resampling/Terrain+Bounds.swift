public import BergfriedDatum
public import BergfriedSurface

extension Terrain {
  /// Heights of a window of the working grid, and between which heights the raster's own surface
  /// lies there.
  public struct BoundedGround: Sendable {
    /// As ``Terrain/surface(window:cores:progress:)`` has it, and unknown wherever the raster's own
    /// surface is.
    public let surface: Surface
    public let bounds: GroundBounds
    /// How far the raster's own surface lies above and below the working grid's at the most.
    public let aboveMetres: Double
    public let belowMetres: Double
  }

  /// Reads the heights of a window, and holds them against the raster's own.
  ///
  /// *Model.* A raster's own surface is bilinear between the centres of its cells, level from the
  /// outermost to its border, and unknown beside a missing height; so is the working grid's. On
  /// other cells, or in another frame, one cannot be the other: summits and hollows that lie
  /// between the new centres are cut off. The bounds are two surfaces on the working grid between
  /// which all of the raster's own lies.
  ///
  /// - Throws: as ``Terrain/surface(window:cores:progress:)``.
  /// - Complexity: O(cells + the raster's own cells there); 12 bytes a cell where the working grid
  ///   is not the raster's own.
  public func boundedGround(
    window: GridWindow, cores: Int = 1, progress: ((Double) -> Bool)? = nil
  ) throws -> BoundedGround {
    let surface = try surface(window: window, cores: cores, progress: progress)
    guard isWarped else {
      return BoundedGround(
        surface: surface, bounds: GroundBounds(surface), aboveMetres: 0, belowMetres: 0)
    }
    let draft = GroundBoundsDraft(of: surface, isAveraged: grid.isAveraged)
    let own = try OwnRows(of: self, under: window)
    try own.forEachPair(FileProgress(nil)) { draft.add(between: $0, and: $1) }
    return try draft.finished()
  }
}

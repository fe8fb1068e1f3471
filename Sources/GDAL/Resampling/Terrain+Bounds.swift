public import BergfriedCore
public import BergfriedSurface

extension Terrain {
  /// Heights of a window of the working grid, and between which heights the raster's own surface
  /// lies there.
  public struct BoundedGround: Sendable {
    /// As ``Terrain/surface(window:cores:progress:)`` has it, and unknown wherever the raster's own
    /// surface is.
    public let surface: Surface
    /// The lowest and the highest surface that hold the raster's own between them.
    public let bounds: GroundBounds
    /// How far the raster's own surface lies above and below the working grid's at the most.
    public let aboveMetres: Double
    /// How far that surface lies below the working grid's at the most.
    public let belowMetres: Double
    /// What became sea; `nil` where none is given.
    public internal(set) var sea: Sea.Filling?
  }

  /// Reads the heights of a window, and holds them against the raster's own.
  ///
  /// *Model.* A raster's own surface is bilinear between the centres of its cells, level from the
  /// outermost to its border, and unknown beside a missing height; so is the working grid's. On
  /// other cells, or in another frame, one cannot be the other: summits and hollows that lie
  /// between the new centres are cut off. The bounds are two surfaces on the working grid between
  /// which all of the raster's own lies.
  ///
  /// Where the raster has no height and the map has sea, its own cells are as high as that, as if
  /// the raster said so; the bounds then hold every height that the sea may stand at, up to the
  /// centres next to it.
  ///
  /// - Throws: as ``Terrain/surface(window:cores:progress:)``.
  /// - Complexity: O(cells + the raster's own cells there); 12 bytes a cell where the working grid
  ///   is not the raster's own.
  public func boundedGround(
    window: GridWindow, sea: Sea? = nil, cores: Int = 1, progress: ((Double) -> Bool)? = nil
  ) throws -> BoundedGround {
    let mask = sea.map { SeaMask($0, on: transform.moved(to: window), window.shape) }
    let surface = try surface(
      window: window, sea: isWarped ? mask : nil, cores: cores, progress: progress)
    guard isWarped else {
      let plain = BoundedGround(
        surface: surface, bounds: GroundBounds(surface), aboveMetres: 0, belowMetres: 0)
      guard let sea, let mask else { return plain }
      return try plain.filled(sea, mask)
    }
    let draft = GroundBoundsDraft(of: surface, isAveraged: grid.isAveraged)
    let own = try OwnRows(of: self, under: window, sea: mask)
    try own.forEachPair(FileProgress(nil)) { draft.add(between: $0, and: $1) }
    var ground = try draft.finished(swingMetres: sea?.swingMetres ?? 0)
    if sea != nil {
      ground.sea = Sea.Filling(
        cellCount: draft.seaCount,
        squareMetres: Double(draft.seaCount) * own.cellArea * cellSize.areaSquareMetres)
    }
    return ground
  }
}

extension Terrain.BoundedGround {
  /// The same with a sea in place of unknown cells, where the working grid is the raster's own.
  fileprivate func filled(_ sea: Sea, _ mask: SeaMask) throws -> Terrain.BoundedGround {
    let places = surface.withHeights { heights in
      heights.indices.filter { heights[$0] <= Surface.unknownLimit && mask.holds($0) }
    }
    func filled(_ metres: Double) throws -> Surface {
      try Surface(changing: surface) { heights in
        for place in places { heights[place] = Float(metres) }
      }
    }
    let middle = places.isEmpty ? surface : try filled(sea.middleMetres)
    let bounds =
      places.isEmpty || sea.swingMetres == 0
      ? GroundBounds(middle)
      : try GroundBounds(
        lowest: filled(Double(sea.metres.lowerBound.floatBelow)),
        highest: filled(Double(sea.metres.upperBound.floatAbove)))
    var ground = Terrain.BoundedGround(
      surface: middle, bounds: bounds, aboveMetres: 0, belowMetres: 0)
    ground.sea = Sea.Filling(
      cellCount: places.count,
      squareMetres: Double(places.count) * surface.cellSize.areaSquareMetres)
    return ground
  }
}

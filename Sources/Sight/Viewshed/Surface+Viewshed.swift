public import BergfriedCore
public import BergfriedSurface

extension Surface {
  /// What an observer sees: the exact viewshed.
  ///
  /// *Model.* A cell is seen if its ``lineOfSight(from:to:curvature:)`` is visible; the answer is
  /// the same for every cell. Cells of unknown height are ``Visibility/unknown``, those outside
  /// the observer's limits ``Visibility/outsideLimits``.
  ///
  ///     let surface = try Surface(heights: heights, shape: shape, cellSize: CellSize(metres: 10))
  ///     let tower = Observer(cell: Cell(column: 40, row: 25), eye: .aboveGround(metres: 20))
  ///     let viewshed = try surface.viewshed(from: tower)
  ///     print(viewshed[Cell(column: 0, row: 0)])  // seen
  ///
  /// - Parameters:
  ///   - footing: what targets stand on where that is another surface, of the same shape; what
  ///     hides is this one all the same.
  ///   - curvature: how far the ground falls away with distance.
  ///   - window: the part of the surface to answer for; by default what lies within the observer's
  ///     greatest distance.
  /// - Throws: ``SightError`` where the observer has no ground to stand on.
  /// - Complexity: O(cells) on real ground, and at most a few times that on contrived ground; a
  ///   byte per cell of the window, and O(√cells) beside it.
  public func viewshed(
    from observer: Observer, on footing: Surface? = nil, curvature: Curvature = .standard,
    window: GridWindow? = nil
  ) throws(SightError) -> Viewshed {
    let sweep = try ViewshedSweep(
      self, from: observer, on: footing, curvature: curvature, window: window)
    guard sweep.isWithinRings else {
      return try walkedViewshed(
        from: observer, on: footing, curvature: curvature, window: window)
    }
    return sweep.run()
  }

  /// The same on several cores.
  ///
  /// - Throws: ``SightError``, or `CancellationError` when the task is cancelled.
  public func viewshed(
    from observer: Observer, on footing: Surface? = nil, curvature: Curvature = .standard,
    window: GridWindow? = nil, cores: Int
  ) async throws -> Viewshed {
    let sweep = try ViewshedSweep(
      self, from: observer, on: footing, curvature: curvature, window: window)
    guard sweep.isWithinRings else {
      return try walkedViewshed(
        from: observer, on: footing, curvature: curvature, window: window)
    }
    return try await sweep.run(cores: cores)
  }

  /// How high something must reach in every cell to be seen: the exact horizon, or the ground
  /// where that is seen itself. The observer's target height plays no part, and of its limits
  /// only the greatest distance, which bounds the window.
  ///
  /// - Complexity: O(cells) on real ground; four bytes per cell of the window.
  public func horizon(
    from observer: Observer, curvature: Curvature = .standard, window: GridWindow? = nil
  ) throws(SightError) -> Horizon {
    let sweep = try ViewshedSweep(self, from: observer, curvature: curvature, window: window)
    guard sweep.isWithinRings else {
      return try walkedHorizon(from: observer, curvature: curvature, window: window)
    }
    return sweep.runHorizon()
  }

  /// The same on several cores.
  ///
  /// - Throws: ``SightError``, or `CancellationError` when the task is cancelled.
  public func horizon(
    from observer: Observer, curvature: Curvature = .standard, window: GridWindow? = nil,
    cores: Int
  ) async throws -> Horizon {
    let sweep = try ViewshedSweep(self, from: observer, curvature: curvature, window: window)
    guard sweep.isWithinRings else {
      return try walkedHorizon(from: observer, curvature: curvature, window: window)
    }
    return try await sweep.runHorizon(cores: cores)
  }

  /// The part of the surface within an observer's greatest distance; `nil` where none is.
  public func window(within metres: Double, of cell: Cell) -> GridWindow? {
    let columns = range(around: cell.column, steps: metres / cellSize.widthMetres, shape.columns)
    let rows = range(around: cell.row, steps: metres / cellSize.heightMetres, shape.rows)
    guard !columns.isEmpty, !rows.isEmpty else { return nil }
    return GridWindow(
      column: columns.lowerBound, row: rows.lowerBound,
      shape: GridShape(columns: columns.count, rows: rows.count))
  }

  private func range(around centre: Int, steps: Double, _ count: Int) -> Range<Int> {
    let reach = Int(min(steps, 1e9).rounded(.down))
    return (centre - reach..<centre + reach + 1).clamped(to: 0..<count)
  }
}

public import BergfriedCore
public import BergfriedSurface

extension GroundBounds {
  /// What an observer surely and possibly sees of ground that lies between two surfaces.
  ///
  /// *Model.* Each cell's height is anything between its lowest and its highest, whatever the
  /// others are; so is the ground under the eye and under the target. A cell is
  /// ``Visibility/seen`` if it is with all such heights, ``Visibility/possiblySeen`` if it is with
  /// some, and ``Visibility/hidden`` if it is with none. Both bounds are exact: with the eye and
  /// the target at their lowest and all between at its highest a cell that is not surely seen is
  /// hidden, and with the eye and the target at their highest and all between at its lowest one
  /// that is possibly seen is seen. An eye that is given as an elevation stays where it is. A limit
  /// of pitch holds surely or possibly too; what it holds with no height is outside.
  ///
  /// - Parameters: as ``Surface/viewshed(from:on:curvature:window:)`` has them.
  /// - Throws: ``SightError`` where the observer has no ground to stand on.
  /// - Complexity: two viewsheds.
  public func viewshed(
    from observer: Observer, curvature: Curvature = .standard, window: GridWindow? = nil
  ) throws(SightError) -> Viewshed {
    let look = try BoundedLook(self, from: observer, curvature: curvature)
    return look.joined(
      surely: try highest.viewshed(
        from: look.lowest, on: lowest, curvature: curvature, window: window),
      possibly: try lowest.viewshed(
        from: look.highest, on: highest, curvature: curvature, window: window))
  }

  /// The same on several cores.
  ///
  /// - Throws: ``SightError``, or `CancellationError` when the task is cancelled.
  public func viewshed(
    from observer: Observer, curvature: Curvature = .standard, window: GridWindow? = nil,
    cores: Int
  ) async throws -> Viewshed {
    let look = try BoundedLook(self, from: observer, curvature: curvature)
    return look.joined(
      surely: try await highest.viewshed(
        from: look.lowest, on: lowest, curvature: curvature, window: window, cores: cores),
      possibly: try await lowest.viewshed(
        from: look.highest, on: highest, curvature: curvature, window: window, cores: cores))
  }
}

/// An observer on ground known within bounds, with the eye at its lowest and at its highest.
private struct BoundedLook {
  let lowest: Observer
  let highest: Observer
  private let bounds: GroundBounds
  private let observer: Observer
  private let gates: (highest: LimitGate, lowest: LimitGate)

  init(
    _ bounds: GroundBounds, from observer: Observer, curvature: Curvature
  ) throws(SightError) {
    self.bounds = bounds
    self.observer = observer
    var (low, high) = (observer, observer)
    if case .aboveGround(let metres) = observer.eye {
      guard let bottom = bounds.lowest.height(at: observer.cell),
        let top = bounds.highest.height(at: observer.cell)
      else { throw .noGroundUnderObserver(observer.cell) }
      low.eye = .elevation(metres: Double(bottom) + metres)
      high.eye = .elevation(metres: Double(top) + metres)
    }
    gates = (
      LimitGate(
        observer.limits, viewpoint: try Viewpoint(high, on: bounds.lowest, curvature: curvature),
        surface: bounds.lowest),
      LimitGate(
        observer.limits, viewpoint: try Viewpoint(low, on: bounds.lowest, curvature: curvature),
        surface: bounds.lowest)
    )
    low.limits.pitchDegrees = -90...90
    high.limits.pitchDegrees = -90...90
    (lowest, highest) = (low, high)
  }

  /// Both bounds as one.
  func joined(surely: Viewshed, possibly: Viewshed) -> Viewshed {
    let (seen, maybe) = (Visibility.seen.rawValue, Visibility.possiblySeen.rawValue)
    var cells = surely.cells
    cells.values.withUnsafeMutableBufferPointer { cells in
      possibly.cells.values.withUnsafeBufferPointer { possibly in
        for place in cells.indices where possibly[place] == seen && cells[place] != seen {
          cells[place] = maybe
        }
      }
    }
    limitPitch(of: &cells, surely.window)
    return Viewshed(observer: observer, window: surely.window, cells: cells)
  }

  private func limitPitch(of cells: inout Raster<UInt8>, _ window: GridWindow) {
    let pitches = observer.limits.pitchDegrees
    guard pitches.lowerBound > -90 || pitches.upperBound < 90 else { return }
    let isKnown: Set = [Visibility.hidden, .seen, .possiblySeen]
    for row in 0..<window.shape.rows {
      for column in 0..<window.shape.columns {
        let cell = Cell(column: window.column + column, row: window.row + row)
        guard let state = Visibility(rawValue: cells[column, row]), isKnown.contains(state),
          let bottom = bounds.lowest.height(at: cell), let top = bounds.highest.height(at: cell)
        else { continue }
        let standing = gates.highest.standing(
          of: cell, ground: bottom, to: gates.lowest, highestGround: top)
        switch standing {
        case .within: break
        case .outside: cells[column, row] = Visibility.outsideLimits.rawValue
        case .partly:
          if state == .seen { cells[column, row] = Visibility.possiblySeen.rawValue }
        }
      }
    }
  }
}

public import BergfriedSurface

extension Surface {
  /// What several observers see together: a cumulative (multiple) viewshed.
  ///
  ///     let combined = try await surface.combinedViewshed(of: towers, as: .count)
  ///     if case .bytes(let counts) = combined.values { print(counts.max()!) }
  ///
  /// - Parameters:
  ///   - mode: what is told of each cell.
  ///   - curvature: how far the ground falls away with distance.
  ///   - cores: how many to work on.
  ///   - progress: gets the share that is done after each observer.
  /// - Throws: ``SightError`` where an observer has no ground to stand on, or `CancellationError`
  ///   when the task is cancelled.
  /// - Precondition: `observers` takes 64 at the most, `pitch` one.
  /// - Complexity: that of a viewshed, and in modes of heights of a horizon, for each observer; a
  ///   byte a cell for what all see, and what the mode's numbers take.
  public func combinedViewshed(
    of observers: [Observer], as mode: CombinedMode, curvature: Curvature = .standard,
    cores: Int = 1, progress: (Double) -> Void = { _ in }
  ) async throws -> CombinedViewshed {
    var draft = CombinedDraft(shape: shape, observerCount: observers.count, as: mode)
    for (number, observer) in observers.enumerated() {
      let viewshed = try await viewshed(from: observer, curvature: curvature, cores: cores)
      let horizon =
        mode.needsHorizon
        ? try await self.horizon(from: observer, curvature: curvature, cores: cores) : nil
      draft.add(
        ObserverView(
          number: number, surface: self, curvature: curvature, viewshed: viewshed,
          horizon: horizon))
      progress(Double(number + 1) / Double(observers.count))
    }
    return draft.finished()
  }
}

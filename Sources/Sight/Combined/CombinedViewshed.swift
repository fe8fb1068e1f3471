public import BergfriedCore

/// What several observers see together: a cumulative (multiple) viewshed.
public struct CombinedViewshed: Sendable {
  /// What the values say.
  public let mode: CombinedMode
  /// A number per cell of the surface; of ``CombinedMode/visibility`` raw values of ``Visibility``.
  public let values: CombinedValues
  /// What stands for unknown ground among them; `nil` where no value does.
  public let noData: Double?
  /// Of every cell: seen if any observer sees it, hidden if one looks at it and none sees it.
  public let visibility: Raster<UInt8>
  /// How many cells of the surface are in each state.
  public let counts: StateCounts
  /// How many cells each observer sees.
  public let seenCounts: [Int]
  /// The farthest cell that any observer sees; `nil` where nothing is seen.
  public let farthest: FarthestCell?
}

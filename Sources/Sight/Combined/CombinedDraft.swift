public import BergfriedCore

/// What several observers see together, in the making: one after the other is added.
public struct CombinedDraft {
  /// What the values will say.
  public let mode: CombinedMode
  private var layer: (any CombinedLayer)?
  private var visibility: SharedVisibility
  private var farthest: FarthestCell?
  private var seenCounts: [Int] = []
  private var counts: StateCounts?

  /// - Parameters:
  ///   - shape: the surface's.
  ///   - observerCount: how many are going to be added.
  ///   - decimals: what stands for no number in modes of heights and angles.
  /// - Precondition: a mode of one bit for each has 64 observers at the most, one of angles one.
  public init(
    shape: GridShape, observerCount: Int, as mode: CombinedMode,
    decimals: DecimalValues = DecimalValues()
  ) {
    precondition(
      mode != .observers || observerCount <= CombinedDraft.mostObserversAsBits,
      "\(observerCount) observers have no bits")
    precondition(
      mode != .pitch || observerCount <= 1, "angles are of one observer, not \(observerCount)")
    self.mode = mode
    visibility = SharedVisibility(shape: shape)
    layer =
      switch mode {
      case .visibility: nil
      case .count: CountLayer(shape: shape, observerCount: observerCount)
      case .observers: ObserverBitsLayer(shape: shape, observerCount: observerCount)
      case .heightAboveGround: HeightLayer(shape: shape, isElevation: false, decimals: decimals)
      case .elevation: HeightLayer(shape: shape, isElevation: true, decimals: decimals)
      case .pitch: AngleLayer(shape: shape, decimals: decimals)
      }
  }

  /// How many observers a raster of bits has room for.
  public static let mostObserversAsBits = ObserverBitsLayer.greatestCount

  /// So many observers are counted in bytes.
  public static let mostObserversInBytes = CountLayer.greatestByteCount

  /// Adds what the next observer sees.
  ///
  /// - Precondition: the mode's horizon is there where it needs one, of the viewshed's window.
  /// - Complexity: O(cells of the view).
  public mutating func add(_ view: ObserverView) {
    layer?.add(view)
    visibility.add(view)
    // What one observer sees of everything need not be counted again.
    let isAll = seenCounts.isEmpty && view.window.shape == visibility.raster.shape
    counts = isAll ? view.counts : nil
    seenCounts.append(view.seenCount)
    if let seen = FarthestCell(view), seen.distanceMetres > farthest?.distanceMetres ?? -1 {
      farthest = seen
    }
  }

  /// - Complexity: O(cells).
  public consuming func finished() -> CombinedViewshed {
    let raster = visibility.raster
    return CombinedViewshed(
      mode: mode, values: layer?.values(raster) ?? .bytes(raster.values),
      noData: layer.map(\.noData) ?? Double(Visibility.unknown.rawValue), visibility: raster,
      counts: counts ?? StateCounts(raster.values), seenCounts: seenCounts, farthest: farthest)
  }
}

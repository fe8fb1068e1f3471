import BergfriedCore

/// What can be said of every cell for several observers together: seen if any sees it, possibly
/// if any may, hidden if any looks at it and none sees it.
struct SharedVisibility {
  private(set) var raster: Raster<UInt8>
  private var isFirst = true

  init(shape: GridShape) {
    raster = Raster(shape: shape, repeating: Visibility.outsideLimits.rawValue)
  }

  mutating func add(_ view: ObserverView) {
    defer { isFirst = false }
    if isFirst, view.window.shape == raster.shape {
      raster = view.viewshed.cells
      return
    }
    raster.values.withUnsafeMutableBufferPointer { shared in
      view.viewshed.cells.values.withUnsafeBufferPointer { own in
        view.forEachCell { shared[$1] = joined(shared[$1], own[$0]) }
      }
    }
  }
}

@inline(__always)
private func joined(_ a: UInt8, _ b: UInt8) -> UInt8 {
  let seen = Visibility.seen.rawValue
  if a == seen || b == seen { return seen }
  let possible = Visibility.possiblySeen.rawValue
  if a == possible || b == possible { return possible }
  // Of the other three, hidden is the strongest and outside the weakest.
  return min(a, b)
}

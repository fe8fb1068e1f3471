import BergfriedCore
import BergfriedSurface

/// ``CombinedMode/heightAboveGround`` and ``CombinedMode/elevation``: how high something must
/// reach to be seen by any observer, above the
/// ground or as an elevation. Where nothing stands between that is 0, or the ground itself.
struct HeightLayer: CombinedLayer {
  let isElevation: Bool
  private let decimals: DecimalValues
  private var values: [Float]

  init(shape: GridShape, isElevation: Bool, decimals: DecimalValues) {
    self.isElevation = isElevation
    self.decimals = decimals
    values = Array(repeating: .infinity, count: shape.count)
  }

  var noData: Double? { Double(decimals.noData) }

  mutating func add(_ view: ObserverView) {
    guard let horizon = view.horizon else { preconditionFailure("this mode needs the horizon") }
    precondition(horizon.window == view.window, "\(horizon.window) is not \(view.window)")
    let isElevation = isElevation
    values.withUnsafeMutableBufferPointer { values in
      view.surface.withHeights { heights in
        horizon.elevations.values.withUnsafeBufferPointer { elevations in
          view.viewshed.cells.values.withUnsafeBufferPointer { states in
            view.forEachCell { own, shared in
              guard states[own] <= Visibility.seen.rawValue else { return }
              let ground = heights[shared]
              let needed = max(elevations[own], ground)
              values[shared] = min(values[shared], isElevation ? needed : needed - ground)
            }
          }
        }
      }
    }
  }

  consuming func values(_ visibility: Raster<UInt8>) -> CombinedValues {
    decimals.fill(&values, where: visibility.values)
    return .floats(values)
  }
}

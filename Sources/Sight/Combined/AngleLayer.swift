import BergfriedCore
import BergfriedSurface

/// ``CombinedMode/pitch``: the pitch of the sight line to the target where it is seen, in degrees
/// up from the horizontal at the eye, with curvature and refraction.
struct AngleLayer: CombinedLayer {
  private let decimals: DecimalValues
  private var values: [Float]

  init(shape: GridShape, decimals: DecimalValues) {
    self.decimals = decimals
    values = Array(repeating: decimals.noData, count: shape.count)
  }

  var noData: Double? { Double(decimals.noData) }

  mutating func add(_ view: ObserverView) {
    let size = view.surface.cellSize
    let observer = view.observer
    let eye = view.eyeMetres - observer.targetHeightMetres
    values.withUnsafeMutableBufferPointer { values in
      view.surface.withHeights { heights in
        view.viewshed.cells.values.withUnsafeBufferPointer { states in
          view.forEachCell { own, shared in
            guard states[own] == Visibility.seen.rawValue else { return }
            let cell = view.surface.shape.cell(at: shared)
            let distance = size.distanceMetres(from: observer.cell, to: cell)
            let drop = view.curvature.dropMetres(atMetres: distance)
            let rise = Double(heights[shared]) - eye - drop
            values[shared] = Float(Angle.pitchDegrees(rise: rise, run: distance))
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

import BergfriedDatum
import BergfriedGDAL
import BergfriedSight

/// Mode `observers`: which observers see a cell. The first one of the table is bit 0, of value 1.
struct ObserverBitsLayer: ViewshedLayer {
  static let greatestCount = 64

  private var values: [UInt64]

  init(shape: GridShape) {
    values = Array(repeating: 0, count: shape.count)
  }

  var bandName: String { "observers, one bit each" }
  var noData: Double? { nil }

  mutating func add(_ view: ObserverView) {
    let bit = UInt64(1) << UInt64(view.number)
    values.withUnsafeMutableBufferPointer { values in
      view.viewshed.cells.values.withUnsafeBufferPointer { states in
        view.forEachCell { own, shared in
          if states[own] == Visibility.seen.rawValue { values[shared] |= bit }
        }
      }
    }
  }

  consuming func values(_ visibility: Raster<UInt8>) -> RasterFile.Values { .words(values) }
}

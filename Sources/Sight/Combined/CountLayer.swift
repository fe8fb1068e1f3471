import BergfriedCore

/// ``CombinedMode/count``: how many observers see a cell, in bytes as long as they suffice.
struct CountLayer: CombinedLayer {
  /// 255 stands for unknown ground.
  static let greatestByteCount = 254

  private enum Counts {
    case bytes([UInt8])
    case floats([Float])
  }

  private var counts: Counts

  init(shape: GridShape, observerCount: Int) {
    counts =
      observerCount <= CountLayer.greatestByteCount
      ? .bytes(Array(repeating: 0, count: shape.count))
      : .floats(Array(repeating: 0, count: shape.count))
  }

  var noData: Double? {
    if case .bytes = counts { 255 } else { -9999 }
  }

  mutating func add(_ view: ObserverView) {
    switch counts {
    case .bytes(var values):
      // The case lets go of the array before it is changed, so that it is not copied.
      counts = .bytes([])
      CountLayer.raise(&values, by: 1, whereSeen: view)
      counts = .bytes(values)
    case .floats(var values):
      counts = .floats([])
      CountLayer.raise(&values, by: 1, whereSeen: view)
      counts = .floats(values)
    }
  }

  consuming func values(_ visibility: Raster<UInt8>) -> CombinedValues {
    let unknown = Visibility.unknown.rawValue
    switch counts {
    case .bytes(let values):
      return .bytes(zip(values, visibility.values).map { $1 == unknown ? 255 : $0 })
    case .floats(let values):
      return .floats(zip(values, visibility.values).map { $1 == unknown ? -9999 : $0 })
    }
  }

  private static func raise<Number: Numeric>(
    _ values: inout [Number], by one: Number, whereSeen view: ObserverView
  ) {
    values.withUnsafeMutableBufferPointer { values in
      view.viewshed.cells.values.withUnsafeBufferPointer { states in
        view.forEachCell { own, shared in
          if states[own] == Visibility.seen.rawValue { values[shared] += one }
        }
      }
    }
  }
}

import BergfriedCore

/// ``CombinedMode/observers``: which observers see a cell. The first one of the table is bit 0, of
/// value 1.
///
/// Numbers have as many bits as suffice and one more, so that one of them is free for unknown
/// ground: few programs read 64 bits.
struct ObserverBitsLayer: CombinedLayer {
  static let greatestCount = 64

  private var values: [UInt64]
  private let observerCount: Int

  init(shape: GridShape, observerCount: Int) {
    values = Array(repeating: 0, count: shape.count)
    self.observerCount = observerCount
  }

  /// 64 observers leave no number free.
  var noData: Double? {
    switch observerCount {
    case ..<8: Double(UInt8.max)
    case ..<16: Double(UInt16.max)
    case ..<32: Double(UInt32.max)
    case ..<64: Double(sign: .plus, exponent: 63, significand: 1)
    default: nil
    }
  }

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

  consuming func values(_ visibility: Raster<UInt8>) -> CombinedValues {
    func narrowed<Number: FixedWidthInteger>(_: Number.Type) -> [Number] {
      let unknown = Visibility.unknown.rawValue
      let missing = noData.map { Number($0) } ?? 0
      return zip(values, visibility.values).map { $1 == unknown ? missing : Number($0) }
    }
    switch observerCount {
    case ..<8: return .bytes(narrowed(UInt8.self))
    case ..<16: return .shorts(narrowed(UInt16.self))
    case ..<32: return .longs(narrowed(UInt32.self))
    default: return .words(narrowed(UInt64.self))
    }
  }
}

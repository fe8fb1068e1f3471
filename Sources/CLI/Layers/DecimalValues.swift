import BergfriedSight

/// What a raster of decimals holds where it has no number to give.
struct DecimalValues: Sendable {
  let noData: Float
  let outOfRange: Float

  init(noData: Double?, outOfRange: Double?) {
    self.noData = Float(noData ?? -9999)
    self.outOfRange = outOfRange.map { Float($0) } ?? self.noData
  }

  /// Fills in the cells that no observer looks at or whose ground is unknown.
  func fill(_ values: inout [Float], where visibility: [UInt8]) {
    for (index, state) in visibility.enumerated() {
      if state == Visibility.unknown.rawValue { values[index] = noData }
      if state == Visibility.outsideLimits.rawValue { values[index] = outOfRange }
    }
  }
}

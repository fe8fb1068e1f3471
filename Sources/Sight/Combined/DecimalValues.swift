/// What a raster of decimals holds where it has no number to give.
public struct DecimalValues: Sendable {
  /// Where the ground is unknown.
  public let noData: Float
  /// Where no observer looks.
  public let outOfRange: Float

  /// - Parameters:
  ///   - noData: where the ground is unknown; -9999 by default.
  ///   - outOfRange: where no observer looks; as unknown ground by default.
  public init(noData: Double? = nil, outOfRange: Double? = nil) {
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

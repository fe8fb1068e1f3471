import BergfriedSurface

/// Numbers of a raster that can be no heights: no numbers at all, or beyond anything that stands.
struct HeightStrays {
  /// By what the file holds, for the first few that differ.
  private(set) var counts: [(number: Double, count: Int)] = []
  private(set) var count = 0

  /// So many different numbers are told apart.
  private static let most = 4

  mutating func add(_ number: Double, count: Int = 1) {
    self.count += count
    func isSame(_ other: Double) -> Bool { other == number || (other.isNaN && number.isNaN) }
    if let index = counts.firstIndex(where: { isSame($0.number) }) {
      counts[index].count += count
    } else if counts.count < HeightStrays.most {
      counts.append((number, count))
    }
  }

  mutating func add(_ other: HeightStrays) {
    for (number, count) in other.counts { add(number, count: count) }
    count += other.count - other.counts.reduce(0) { $0 + $1.count }
  }
}

extension HeightDecoding {
  /// Where anything stands on the earth, with its ocean trenches, in metres.
  static let onEarth: ClosedRange<Float> = -11_100...9_100
  /// Where nobody knows which world it is.
  static let anywhere: ClosedRange<Float> = -1e6...1e6
  private static let usualMissing = -9999.0

  /// Makes heights unknown that can be none.
  ///
  /// - Parameter scan: what was found in them, which rules most rasters out.
  /// - Returns: `nil` where there was none.
  func takeStrays(
    _ heights: UnsafeMutableBufferPointer<Float>, found scan: HeightScan
  ) -> HeightStrays? {
    // The value in widest use for what is missing, which no land has.
    let usual = Float(HeightDecoding.usualMissing * factor + shift)
    let known = scan.knownHeights ?? 0...0
    let isWithin = plausible.contains(known.lowerBound) && plausible.contains(known.upperBound)
    if !scan.hasInvalid, isWithin, !known.contains(usual) { return nil }
    var strays = HeightStrays()
    for index in heights.indices {
      let height = heights[index]
      if height == Surface.unknown || (plausible.contains(height) && height != usual) { continue }
      strays.add(height == usual ? HeightDecoding.usualMissing : number(of: height))
      heights[index] = Surface.unknown
    }
    return strays.count > 0 ? strays : nil
  }
}

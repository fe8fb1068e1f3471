/// Between which slopes the ground of each cell of a grid lies, eastward and northward, rise over
/// run.
public struct WalkSlopes: Sendable {
  /// Per cell, the least and the greatest rise over run eastward.
  public var east: [ClosedRange<Float>]
  /// Per cell, the least and the greatest rise over run northward.
  public var north: [ClosedRange<Float>]

  /// Slopes of as many cells both ways.
  public init(east: [ClosedRange<Float>], north: [ClosedRange<Float>]) {
    self.east = east
    self.north = north
  }

  /// The slopes that one may find on a cell's ground in a direction.
  public func slopes(
    ofCell cell: Int, east: Double, north: Double
  ) -> ClosedRange<Double> {
    func scaled(_ range: ClosedRange<Float>, _ share: Double) -> (Double, Double) {
      let (low, high) = (Double(range.lowerBound) * share, Double(range.upperBound) * share)
      return (min(low, high), max(low, high))
    }
    let (eastLow, eastHigh) = scaled(self.east[cell], east)
    let (northLow, northHigh) = scaled(self.north[cell], north)
    return (eastLow + northLow)...(eastHigh + northHigh)
  }
}

/// How long the ground takes to cross.
public enum WalkPace: Sendable {
  /// The same speed everywhere.
  case even(metresPerSecond: Double)
  /// The slowest that the hiking function has for the slopes a cell may have, if on level paths one
  /// walks at a speed.
  case slowest(metresPerSecond: Double, WalkSlopes)

  /// How long it takes to walk straight through a cell, so far to the east and so far to the north.
  public func seconds(inCell cell: Int, east: Double, north: Double) -> Double {
    let metres = (east * east + north * north).squareRoot()
    if metres == 0 { return 0 }
    switch self {
    case .even(let speed): return metres / speed
    case .slowest(let speed, let slopes):
      let range = slopes.slopes(ofCell: cell, east: east / metres, north: north / metres)
      return metres / (speed * HikingFunction.leastShare(atSlopes: range))
    }
  }
}

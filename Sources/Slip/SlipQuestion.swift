public import BergfriedDatum
public import BergfriedStreets

/// Whether anyone gets from one place to another between the bell and midnight without ever being
/// seen, along the streets and no faster than some speed.
public struct SlipQuestion: Hashable, Sendable {
  /// Nodes of the streets, where one may begin and must arrive.
  public var starts: [Int]
  public var goals: [Int]
  /// From the bell to midnight.
  public var times: Range<Ticks>
  public var speedMetresPerSecond: Double
  /// Nodes at which nobody is ever seen.
  public var refuges: [Int]

  /// - Precondition: the speed is positive.
  public init(
    from starts: [Int], to goals: [Int], times: Range<Ticks>, speedMetresPerSecond: Double,
    refuges: [Int] = []
  ) {
    precondition(speedMetresPerSecond > 0, "nobody moves at \(speedMetresPerSecond) m/s")
    self.starts = starts
    self.goals = goals
    self.times = times
    self.speedMetresPerSecond = speedMetresPerSecond
    self.refuges = refuges
  }

  /// The same as a search takes it.
  public var reach: ReachQuestion {
    let window = times.lowerBound...times.upperBound
    return ReachQuestion(
      from: starts.map { ReachSpot(.node($0), window) },
      to: goals.map { ReachSpot(.node($0), window) })
  }
}

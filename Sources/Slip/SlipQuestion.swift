public import BergfriedCore
public import BergfriedStreets

/// Whether anyone gets from one place to another between the bell and midnight without ever being
/// seen, along the streets and no faster than some speed.
public struct SlipQuestion: Hashable, Sendable {
  /// The houses that one may wait in, where nobody is ever seen.
  public enum Refuges: String, Hashable, Sendable, CaseIterable {
    case none
    /// Those that bear a name on the map.
    case named
    case all

    /// What follows for those who cross, in a sentence.
    public var assumption: String {
      switch self {
      case .none: "Nobody hides in houses."
      case .named:
        "Houses with a name on the map may be waited in unseen, from the ends of pieces of street."
      case .all: "All houses may be waited in unseen, from the ends of pieces of street."
      }
    }
  }

  /// Nodes of the streets, where one may begin and must arrive.
  public var starts: [Int]
  /// Nodes of the streets, any of which will do to arrive at.
  public var goals: [Int]
  /// From the bell to midnight.
  public var times: Range<Ticks>
  /// The greatest speed, along the slope.
  public var speedMetresPerSecond: Double
  /// Which houses one may wait in.
  public var refuges: Refuges

  /// - Precondition: the speed is positive.
  public init(
    from starts: [Int], to goals: [Int], times: Range<Ticks>, speedMetresPerSecond: Double,
    refuges: Refuges = .none
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

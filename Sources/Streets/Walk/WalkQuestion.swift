public import BergfriedCore

/// Whether someone gets from one of some nodes of the streets to another unseen, over streets and
/// open ground, all within some times.
public struct WalkQuestion: Hashable, Sendable {
  /// Nodes of the streets, any of which will do to begin at.
  public let starts: [Int]
  /// Nodes of the streets, any of which will do to arrive at.
  public let goals: [Int]
  /// Both ends included.
  public let times: ClosedRange<Ticks>

  public init(from starts: [Int], to goals: [Int], times: ClosedRange<Ticks>) {
    self.starts = starts
    self.goals = goals
    self.times = times
  }
}

public import BergfriedCore

/// Whether someone gets from one of some nodes of the streets to another unseen, over streets and
/// open ground, all within some times.
public struct WalkQuestion: Hashable, Sendable {
  public let starts: [Int]
  public let goals: [Int]
  /// Both ends included.
  public let times: ClosedRange<Ticks>

  public init(from starts: [Int], to goals: [Int], times: ClosedRange<Ticks>) {
    self.starts = starts
    self.goals = goals
    self.times = times
  }
}

/// Levels of recognition for one kind of thing to look for, from the least to the most.
public struct Ladder: Hashable, Sendable {
  public enum Measure: Hashable, Sendable {
    /// Pixels, or what an eye tells apart, per metre at the target.
    case perMetre
    /// Cycles (pairs of lines) over the target's critical dimension in metres.
    case cyclesOver(metres: Double)
  }

  public struct Level: Hashable, Sendable {
    public let name: String
    /// What it takes at the least, in the ladder's measure.
    public let least: Double

    public init(name: String, least: Double) {
      self.name = name
      self.least = least
    }
  }

  public let name: String
  public let measure: Measure
  public let levels: [Level]

  /// - Parameter levels: from the least to the most.
  /// - Precondition: what the levels take is above 0 and grows from one to the next.
  public init(name: String, measure: Measure, levels: [Level]) {
    self.name = name
    self.measure = measure
    self.levels = levels
    precondition(
      zip([0] + levels.map(\.least), levels).allSatisfy { $0 < $1.least },
      "the levels of \(name) do not rise: \(levels)")
  }
}

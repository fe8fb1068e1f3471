/// Levels of recognition for one kind of thing to look for, from the least to the most: a standard
/// such as DORI or the Johnson criteria.
public struct Ladder: Hashable, Sendable {
  /// In what a ladder counts how finely a telescope sees.
  public enum Measure: Hashable, Sendable {
    /// Pixels, or what an eye tells apart, per metre at the target.
    case perMetre
    /// Cycles (pairs of lines) over the target's critical dimension in metres.
    case cyclesOver(metres: Double)
  }

  /// A step of recognition, such as *detect* or *identify*.
  public struct Level: Hashable, Sendable {
    /// As users are told it.
    public let name: String
    /// What it takes at the least, in the ladder's measure.
    public let least: Double

    /// A level by its name and the least that it takes, in the ladder's measure.
    public init(name: String, least: Double) {
      self.name = name
      self.least = least
    }
  }

  /// As users are told it, such as `dori`.
  public let name: String
  /// What the levels' numbers count.
  public let measure: Measure
  /// From the one that takes least to the one that takes most.
  public let levels: [Level]

  /// - Parameter levels: from the least to the most.
  /// - Precondition: there is a level, and what the levels take is above 0 and grows from one to
  ///   the next.
  public init(name: String, measure: Measure, levels: [Level]) {
    self.name = name
    self.measure = measure
    self.levels = levels
    precondition(!levels.isEmpty, "\(name) has no level by which anything is told")
    precondition(
      zip([0] + levels.map(\.least), levels).allSatisfy { $0 < $1.least },
      "the levels of \(name) do not rise: \(levels)")
  }
}

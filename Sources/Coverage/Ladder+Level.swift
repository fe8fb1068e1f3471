extension Ladder {
  /// What a level takes, told apart per metre at the target.
  ///
  /// A cycle is a pair of lines, a light one and a dark one, and so takes two that are told apart.
  public func leastPerMetre(_ level: Level) -> Double {
    switch measure {
    case .perMetre: level.least
    case .cyclesOver(let metres): 2 * level.least / metres
    }
  }

  /// The highest level reached with so many pixels, or lines told apart, per metre at the target.
  ///
  /// - Complexity: O(levels).
  public func recognition(perMetre: Double) -> Recognition {
    let highest = levels.lastIndex { leastPerMetre($0) <= perMetre }
    return highest.map(Recognition.level) ?? .none
  }
}

import ArgumentParser

extension ArgumentHelp {
  /// Where a way begins.
  ///
  /// - Parameter more: what may be given beside a name.
  static func start(_ more: String) -> ArgumentHelp {
    ArgumentHelp(
      "A street, place, building, zone or tower, \(more); more than once for several.",
      valueName: "place")
  }

  /// Where a way leads.
  static let goal = ArgumentHelp("Where to; both or neither.", valueName: "place")
}

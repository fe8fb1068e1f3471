/// The middle and the least of some figures.
struct Spread: Equatable {
  let median: Double
  let least: Double

  /// - Precondition: there is at least one.
  init(_ figures: [Double]) {
    precondition(!figures.isEmpty, "no runs, no median")
    let sorted = figures.sorted()
    let middle = sorted.count / 2
    median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    least = sorted[0]
  }

  private init(median: Double, least: Double) {
    self.median = median
    self.least = least
  }

  static func * (spread: Spread, factor: Double) -> Spread {
    Spread(median: spread.median * factor, least: spread.least * factor)
  }
}

import BergfriedCore
public import BergfriedCoverage

extension LookPlan.Rhythm {
  /// How the looks of a watch come back most often; `nil` where none does.
  ///
  /// - Complexity: O(looks).
  public init?(of coverage: Coverage) {
    var counts: [LookPlan.Rhythm: Int] = [:]
    for look in coverage.towers.flatMap(\.telescopes).flatMap(\.looks) {
      let intervals = look.times.intervals
      guard intervals.count > 1 else { continue }
      let length = intervals[0].upperBound - intervals[0].lowerBound
      let step = intervals[1].lowerBound - intervals[0].lowerBound
      counts[LookPlan.Rhythm(length: length, step: step), default: 0] += 1
    }
    let most = counts.max {
      ($0.value, $1.key.step, $1.key.length) < ($1.value, $0.key.step, $0.key.length)
    }
    guard let most else { return nil }
    self = most.key
  }
}

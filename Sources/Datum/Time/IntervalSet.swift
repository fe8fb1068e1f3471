/// A set of times: half-open intervals, sorted, apart from each other.
public struct IntervalSet: Hashable, Sendable {
  public private(set) var intervals: [Range<Ticks>]

  public init() { intervals = [] }

  public init(_ interval: Range<Ticks>) {
    intervals = interval.isEmpty ? [] : [interval]
  }

  /// All times in any of some intervals, which may overlap and stand in any order.
  ///
  /// - Complexity: O(*n* log *n*).
  public init(_ intervals: [Range<Ticks>]) {
    self.intervals = []
    for next in intervals.sorted(by: { $0.lowerBound < $1.lowerBound }) where !next.isEmpty {
      if let last = self.intervals.last, next.lowerBound <= last.upperBound {
        let end = max(last.upperBound, next.upperBound)
        self.intervals[self.intervals.count - 1] = last.lowerBound..<end
      } else {
        self.intervals.append(next)
      }
    }
  }

  public var isEmpty: Bool { intervals.isEmpty }

  /// How long all intervals are together.
  public var duration: Ticks {
    Ticks(count: intervals.reduce(0) { $0 + $1.upperBound.count - $1.lowerBound.count })
  }

  public func contains(_ time: Ticks) -> Bool { intervals.contains { $0.contains(time) } }

  public func union(_ other: IntervalSet) -> IntervalSet {
    IntervalSet(intervals + other.intervals)
  }

  /// The times in both.
  ///
  /// - Complexity: O(*n* + *m*).
  public func intersection(_ other: IntervalSet) -> IntervalSet {
    var result = IntervalSet()
    var (a, b) = (0, 0)
    while a < intervals.count && b < other.intervals.count {
      let (one, two) = (intervals[a], other.intervals[b])
      let begin = max(one.lowerBound, two.lowerBound)
      let end = min(one.upperBound, two.upperBound)
      if begin < end { result.intervals.append(begin..<end) }
      if one.upperBound < two.upperBound { a += 1 } else { b += 1 }
    }
    return result
  }

  /// The times of a window that are not in the set.
  ///
  /// - Complexity: O(*n*).
  public func complement(in window: Range<Ticks>) -> IntervalSet {
    var result = IntervalSet()
    var begin = window.lowerBound
    for interval in intervals where interval.upperBound > begin {
      let end = min(interval.lowerBound, window.upperBound)
      if begin < end { result.intervals.append(begin..<end) }
      begin = interval.upperBound
    }
    if begin < window.upperBound { result.intervals.append(begin..<window.upperBound) }
    return result
  }
}

/// A set of times: half-open intervals, sorted, apart from each other.
///
///     var seen = IntervalSet([.seconds(0)..<(.seconds(10)), .seconds(8)..<(.seconds(20))])
///     seen.subtract(IntervalSet(.seconds(4)..<(.seconds(5))))
///     seen.duration  // 19 seconds
public struct IntervalSet: Hashable, Sendable {
  /// In ascending order; none is empty, and none touches the next.
  public private(set) var intervals: [Range<Ticks>]

  /// No time at all.
  public init() { intervals = [] }

  /// The times from an interval's beginning to before its end; none where it is empty.
  public init(_ interval: Range<Ticks>) {
    intervals = interval.isEmpty ? [] : [interval]
  }

  /// The times that lie in any of the intervals, which may overlap and stand in any order.
  ///
  /// - Complexity: O(n log n).
  public init(_ intervals: some Sequence<Range<Ticks>>) {
    self.init(sorted: intervals.sorted { $0.lowerBound < $1.lowerBound })
  }

  /// The times that lie in any of the sets.
  ///
  /// - Complexity: O(n log n) for n intervals in more than one set.
  public init(unionOf sets: [IntervalSet]) {
    let known = sets.filter { !$0.isEmpty }
    self = known.count == 1 ? known[0] : IntervalSet(known.flatMap(\.intervals))
  }

  /// - Parameter sorted: by their starts.
  init(sorted: some Sequence<Range<Ticks>>) {
    intervals = []
    for next in sorted where !next.isEmpty {
      if let last = intervals.last, next.lowerBound <= last.upperBound {
        let end = max(last.upperBound, next.upperBound)
        intervals[intervals.count - 1] = last.lowerBound..<end
      } else {
        intervals.append(next)
      }
    }
  }

  /// Whether it holds no time.
  public var isEmpty: Bool { intervals.isEmpty }

  /// How long all intervals are together.
  public var duration: Ticks {
    intervals.reduce(Ticks(count: 0)) { $0 + ($1.upperBound - $1.lowerBound) }
  }

  /// - Complexity: O(log n).
  public func contains(_ time: Ticks) -> Bool {
    let next = indexOfFirst { $0.upperBound > time }
    return next < intervals.count && intervals[next].lowerBound <= time
  }

  /// Whether every time of an interval is in the set.
  ///
  /// - Complexity: O(log n).
  public func contains(_ interval: Range<Ticks>) -> Bool {
    if interval.isEmpty { return true }
    let next = indexOfFirst { $0.upperBound >= interval.upperBound }
    return next < intervals.count && intervals[next].lowerBound <= interval.lowerBound
  }

  /// The first interval that a rule holds for, which it does for all later ones too.
  private func indexOfFirst(where holds: (Range<Ticks>) -> Bool) -> Int {
    var (low, high) = (0, intervals.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(intervals[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension IntervalSet: CustomStringConvertible {
  /// Such as `[0..<5, 8..<9]`, in ticks.
  public var description: String {
    "["
      + intervals.map { "\($0.lowerBound.count)..<\($0.upperBound.count)" }
      .joined(separator: ", ") + "]"
  }
}

extension IntervalSet {
  /// The times in either set.
  ///
  /// - Complexity: O(n + m).
  public func union(_ other: IntervalSet) -> IntervalSet {
    var (mine, theirs) = (intervals[...], other.intervals[...])
    var merged: [Range<Ticks>] = []
    merged.reserveCapacity(mine.count + theirs.count)
    while let one = mine.first, let two = theirs.first {
      merged.append(
        one.lowerBound < two.lowerBound ? mine.removeFirst() : theirs.removeFirst())
    }
    return IntervalSet(sorted: merged + mine + theirs)
  }

  /// Whether all times are in another set too.
  ///
  /// - Complexity: O(n log m).
  public func isSubset(of other: IntervalSet) -> Bool {
    intervals.allSatisfy { other.contains($0) }
  }

  /// The times in both sets.
  ///
  /// - Complexity: O(n + m).
  public func intersection(_ other: IntervalSet) -> IntervalSet {
    var common: [Range<Ticks>] = []
    var (mine, theirs) = (0, 0)
    while mine < intervals.count, theirs < other.intervals.count {
      let (one, two) = (intervals[mine], other.intervals[theirs])
      if one.overlaps(two) { common.append(one.clamped(to: two)) }
      if one.upperBound < two.upperBound { mine += 1 } else { theirs += 1 }
    }
    return IntervalSet(common)
  }

  /// Whether a time is in both sets.
  ///
  /// - Complexity: O(n + m).
  public func overlaps(_ other: IntervalSet) -> Bool {
    var (mine, theirs) = (0, 0)
    while mine < intervals.count, theirs < other.intervals.count {
      let (one, two) = (intervals[mine], other.intervals[theirs])
      if one.overlaps(two) { return true }
      if one.upperBound < two.upperBound { mine += 1 } else { theirs += 1 }
    }
    return false
  }

  /// The times of a window that are not in the set.
  ///
  /// - Complexity: O(n).
  public func complement(within window: Range<Ticks>) -> IntervalSet {
    var free: [Range<Ticks>] = []
    var start = window.lowerBound
    for interval in intervals where interval.overlaps(window) {
      if start < interval.lowerBound { free.append(start..<interval.lowerBound) }
      start = interval.upperBound
    }
    if start < window.upperBound { free.append(start..<window.upperBound) }
    return IntervalSet(free)
  }

  /// The times in this set that are not in the other.
  ///
  /// - Complexity: O(n + m).
  public func subtracting(_ other: IntervalSet) -> IntervalSet {
    guard let first = intervals.first, let last = intervals.last else { return self }
    return intersection(other.complement(within: first.lowerBound..<last.upperBound))
  }

  /// Adds the times of another set.
  public mutating func formUnion(_ other: IntervalSet) { self = union(other) }
  /// Leaves only the times that another set has too.
  public mutating func formIntersection(_ other: IntervalSet) { self = intersection(other) }
  /// Takes away the times of another set.
  public mutating func subtract(_ other: IntervalSet) { self = subtracting(other) }

  /// The times with no time outside the set so near to them: every interval loses the margin at
  /// both ends.
  ///
  /// - Precondition: the margin is not negative.
  public func eroded(by margin: Ticks) -> IntervalSet {
    precondition(margin.count >= 0, "a margin of \(margin.count) ticks is no erosion")
    return IntervalSet(
      intervals.compactMap { interval in
        let (start, end) = (interval.lowerBound + margin, interval.upperBound - margin)
        return start < end ? start..<end : nil
      })
  }

  /// The times with a time of the set so near to them: every interval gains the margin at both
  /// ends.
  ///
  /// - Precondition: the margin is not negative.
  public func dilated(by margin: Ticks) -> IntervalSet {
    precondition(margin.count >= 0, "a margin of \(margin.count) ticks is no dilation")
    return IntervalSet(intervals.map { ($0.lowerBound - margin)..<($0.upperBound + margin) })
  }
}

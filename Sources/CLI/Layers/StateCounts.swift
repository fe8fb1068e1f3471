import BergfriedSight

/// How many cells are in each state.
struct StateCounts {
  /// By raw value of ``Visibility``.
  private var counts = [0, 0, 0, 0]

  /// - Complexity: O(cells), at the speed of memory.
  init(_ states: [UInt8]) {
    states.withUnsafeBufferPointer { states in
      // Narrow sums let many cells be counted at once; they hold this many.
      let stretch = Int(UInt16.max)
      for start in stride(from: 0, to: states.count, by: stretch) {
        add(UnsafeBufferPointer(rebasing: states[start..<min(start + stretch, states.count)]))
      }
    }
  }

  subscript(visibility: Visibility) -> Int { counts[Int(visibility.rawValue)] }

  private mutating func add(_ states: UnsafeBufferPointer<UInt8>) {
    var hidden: UInt16 = 0
    var seen: UInt16 = 0
    var unknown: UInt16 = 0
    for state in states {
      hidden &+= state == Visibility.hidden.rawValue ? 1 : 0
      seen &+= state == Visibility.seen.rawValue ? 1 : 0
      unknown &+= state == Visibility.unknown.rawValue ? 1 : 0
    }
    for (state, sum) in [hidden, seen, unknown].enumerated() { counts[state] += Int(sum) }
    counts[3] += states.count - Int(hidden) - Int(seen) - Int(unknown)
  }
}

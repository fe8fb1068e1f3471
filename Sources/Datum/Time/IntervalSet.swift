/// A set of times: half-open intervals, sorted, apart from each other.
public struct IntervalSet: Hashable, Sendable {
  public private(set) var intervals: [Range<Ticks>]

  public init() { intervals = [] }

  public init(_ interval: Range<Ticks>) {
    intervals = interval.isEmpty ? [] : [interval]
  }

  public var isEmpty: Bool { intervals.isEmpty }
}

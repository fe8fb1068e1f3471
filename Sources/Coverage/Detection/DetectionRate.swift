public import BergfriedCore

/// At what rate someone in one place is noticed, as it changes with time: steps, and 0 between.
public struct DetectionRate: Hashable, Sendable {
  /// A rate that holds for some time.
  public struct Step: Hashable, Sendable {
    /// From when to before when it holds.
    public let times: Range<Ticks>
    /// How often someone in view is noticed, in the mean.
    public let perSecond: Double

    /// A step by its times and its rate.
    public init(_ times: Range<Ticks>, perSecond: Double) {
      self.times = times
      self.perSecond = perSecond
    }
  }

  /// In their order, apart from each other, none of them at 0.
  public let steps: [Step]

  /// Nobody is ever noticed.
  public init() { steps = [] }

  /// What several that notice independently make together: where they overlap, rates add.
  ///
  /// - Complexity: O(n² ) for n steps.
  public init(sum steps: [Step]) { self.init(steps) { $0 + $1 } }

  /// The highest of several.
  public init(highest steps: [Step]) { self.init(steps) { max($0, $1) } }

  private init(_ all: [Step], _ combine: (Double, Double) -> Double) {
    let all = all.filter { !$0.times.isEmpty && $0.perSecond > 0 }
    let bounds = Set(all.flatMap { [$0.times.lowerBound, $0.times.upperBound] }).sorted()
    var steps: [Step] = []
    for (start, end) in zip(bounds, bounds.dropFirst()) {
      let rate = all.reduce(0) { $1.times.contains(start) ? combine($0, $1.perSecond) : $0 }
      guard rate > 0 else { continue }
      if let last = steps.last, last.times.upperBound == start, last.perSecond == rate {
        steps[steps.count - 1] = Step(last.times.lowerBound..<end, perSecond: rate)
      } else {
        steps.append(Step(start..<end, perSecond: rate))
      }
    }
    self.steps = steps
  }

  /// The integral over some time.
  ///
  /// - Complexity: O(n).
  public func exposure(during times: Range<Ticks>) -> Double {
    steps.reduce(0) { sum, step in
      guard step.times.overlaps(times) else { return sum }
      let common = step.times.clamped(to: times)
      return sum + (common.upperBound - common.lowerBound).seconds * step.perSecond
    }
  }
}

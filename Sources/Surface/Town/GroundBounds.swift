/// Between which heights the ground lies, where a grid does not hold all of what is known of it.
///
/// A height model brought onto other cells loses summits and hollows between them; these two
/// surfaces on the new cells hold what it had.
public struct GroundBounds: Sendable {
  /// The ground lies nowhere below it.
  public let lowest: Surface
  /// The ground lies nowhere above it.
  public let highest: Surface

  /// - Precondition: both have the same shape.
  public init(lowest: Surface, highest: Surface) {
    precondition(lowest.shape == highest.shape, "\(lowest.shape) does not fit \(highest.shape)")
    self.lowest = lowest
    self.highest = highest
  }

  /// A ground that is what its surface says.
  public init(_ ground: Surface) { self.init(lowest: ground, highest: ground) }

  /// Whether there is anything between the two.
  public var isExact: Bool { lowest === highest }
}

/// How far the ground may lie below and above what a surface says.
package struct GroundDoubt: Hashable, Sendable {
  package var belowMetres = 0.0
  package var aboveMetres = 0.0

  package init() {}

  package mutating func add(_ range: ClosedRange<Double>, about middle: Double) {
    belowMetres = max(belowMetres, middle - range.lowerBound)
    aboveMetres = max(aboveMetres, range.upperBound - middle)
  }
}

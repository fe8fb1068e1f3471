import BergfriedCore
public import BergfriedCoverage
public import BergfriedStreets

/// Adds up how exposed a ``ReachRoute`` is, second by second as it goes, without any search.
public struct ExposureCheck {
  /// The exposure by those who surely see, and by all who possibly do.
  public struct Exposure: Hashable, Sendable {
    /// By those who surely see.
    public var surely = 0.0
    /// By all who possibly see.
    public var possibly = 0.0
  }

  private let coverage: Coverage
  private let detection: Detection

  /// A check by who sees what when, and how likely those in view are noticed.
  public init(_ coverage: Coverage, by detection: Detection) {
    self.coverage = coverage
    self.detection = detection
  }

  /// What a route's legs add up to; those in refuges and beyond the town count for nothing.
  ///
  /// - Complexity: O(legs × looks that hold a piece).
  public func exposure(of route: ReachRoute) -> Exposure {
    var sum = Exposure()
    for leg in route.legs {
      guard case .piece(let piece, _, _) = leg.place, coverage.pieces.indices.contains(piece),
        leg.enter < leg.leave
      else { continue }
      let rates = coverage.detectionRates(ofPiece: piece, by: detection)
      sum.surely += rates.surely.exposure(during: leg.enter..<leg.leave)
      sum.possibly += rates.possibly.exposure(during: leg.enter..<leg.leave)
    }
    return sum
  }
}

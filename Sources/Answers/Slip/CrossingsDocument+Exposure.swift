import BergfriedCore
import BergfriedCoverage
package import BergfriedSlip

extension CrossingsDocument {
  /// How likely someone is noticed who crosses, with an `exposed` verdict or beside a proof.
  public struct Exposure: Codable, Equatable, Sendable {
    /// The chances within a second in view, and by a whole look, by level of the first ladder.
    public var perSecond: [Double]
    /// The chances by a whole look.
    public var perLook: [Double]
    /// That of who goes the route: by those who surely see, and by all who possibly do.
    public var route: Chance?
    /// The least that any route has by all who possibly see: none has less than `atLeast`, one has
    /// `atMost`.
    public var least: Chance
    /// The same by those who surely see: whoever crosses is noticed with `atLeast` this.
    public var guarantee: Chance
    /// The slots of time in which both were found; `nil` where none were needed.
    public var leastStepSeconds: Double?
    /// The same for the guarantee.
    public var guaranteeStepSeconds: Double?

    /// A chance from 0 to 1 between two bounds.
    public struct Chance: Codable, Equatable, Sendable {
      /// At least.
      public var atLeast: Double
      /// At most.
      public var atMost: Double
    }

    package init(_ exposure: SlipExposure) {
      perSecond = exposure.detection.perSecond
      perLook = exposure.detection.perLook
      if exposure.route.route != nil {
        route = Chance(
          atLeast: Detection.chance(ofExposure: exposure.routeLeast),
          atMost: Detection.chance(ofExposure: exposure.route.upper))
      }
      least = Chance(exposure.route.chances)
      guarantee = Chance(exposure.guarantee.chances)
      leastStepSeconds = exposure.route.step?.seconds
      guaranteeStepSeconds = exposure.guarantee.step?.seconds
    }
  }
}

extension CrossingsDocument.Exposure.Chance {
  package init(_ range: ClosedRange<Double>) {
    self.init(atLeast: range.lowerBound, atMost: range.upperBound)
  }

  /// Whether the bounds are as near to each other as was wanted.
  package var isNear: Bool { LeastExposure.areNear(atLeast...atMost) }
}

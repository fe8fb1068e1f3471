package import BergfriedCore
package import BergfriedCoverage
package import BergfriedSlip

extension SlipFile {
  /// How likely someone is noticed who crosses, with an `exposed` verdict or beside a proof.
  package struct Exposure: Codable, Equatable {
    /// The chances within a second in view, and by a whole look, by level of the first ladder.
    package var perSecond: [Double]
    package var perLook: [Double]
    /// That of who goes the route: by those who surely see, and by all who possibly do.
    package var route: Chance?
    /// The least that any route has by all who possibly see: none has less than `atLeast`, one has
    /// `atMost`.
    package var least: Chance
    /// The same by those who surely see: whoever crosses is noticed with `atLeast` this.
    package var guarantee: Chance
    /// The slots of time in which both were found; `nil` where none were needed.
    package var leastStepSeconds: Double?
    package var guaranteeStepSeconds: Double?

    /// A chance from 0 to 1 between two bounds.
    package struct Chance: Codable, Equatable {
      package var atLeast: Double
      package var atMost: Double
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

extension SlipFile.Exposure.Chance {
  package init(_ range: ClosedRange<Double>) {
    self.init(atLeast: range.lowerBound, atMost: range.upperBound)
  }

  /// Whether the bounds are as near to each other as was wanted.
  package var isNear: Bool { LeastExposure.areNear(atLeast...atMost) }
}

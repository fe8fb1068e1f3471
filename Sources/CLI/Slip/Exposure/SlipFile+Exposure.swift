import BergfriedCore
import BergfriedCoverage
import BergfriedSlip

extension SlipFile {
  /// How likely someone is noticed who crosses, with an `exposed` verdict or beside a proof.
  struct Exposure: Codable, Equatable {
    /// The chances within a second in view, and by a whole look, by level of the first ladder.
    var perSecond: [Double]
    var perLook: [Double]
    /// That of who goes the route: by those who surely see, and by all who possibly do.
    var route: Chance?
    /// The least that any route has by all who possibly see: none has less than `atLeast`, one has
    /// `atMost`.
    var least: Chance
    /// The same by those who surely see: whoever crosses is noticed with `atLeast` this.
    var guarantee: Chance
    /// The slots of time in which both were found; `nil` where none were needed.
    var leastStepSeconds: Double?
    var guaranteeStepSeconds: Double?

    /// A chance from 0 to 1 between two bounds.
    struct Chance: Codable, Equatable {
      var atLeast: Double
      var atMost: Double
    }

    init(_ exposure: SlipExposure) {
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
  init(_ range: ClosedRange<Double>) {
    self.init(atLeast: range.lowerBound, atMost: range.upperBound)
  }

  /// Whether the bounds are as near to each other as was wanted.
  var isNear: Bool { LeastExposure.areNear(atLeast...atMost) }
}

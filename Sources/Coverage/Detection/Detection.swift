#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How likely someone is noticed who is in view, by the level that they are made out at.
///
/// *Model.* Watching is continuous looking (Koopman, *Search and Screening*, 1946): in every short
/// time *dt* in view there is a chance of *rate* · *dt* to be noticed, whatever went before, and
/// telescopes notice independently. Who is in view for the *exposure* E, the integral of the rates
/// over time, is noticed with a chance of 1 - exp(-E). A chance for a whole look is spread evenly
/// over it.
public struct Detection: Hashable, Sendable {
  /// The chance to be noticed within a second in view, for each level of the first ladder.
  public let perSecond: [Double]
  /// The chance to be noticed by a look that holds one from its beginning to its end.
  public let perLook: [Double]
  /// Whether they are examples, as the watch says nothing.
  public let isExample: Bool

  /// - Precondition: both tell of equally many levels, chances are from 0 to below 1 and never fall
  ///   from one level to the next.
  public init(perSecond: [Double], perLook: [Double], isExample: Bool = false) {
    precondition(perSecond.count == perLook.count && !perSecond.isEmpty, "levels do not match")
    for chances in [perSecond, perLook] {
      precondition(
        chances.allSatisfy { $0 >= 0 && $0 < 1 }
          && zip(chances, chances.dropFirst()).allSatisfy(<=),
        "chances are not from 0 to 1 and rising: \(chances)")
    }
    self.perSecond = perSecond
    self.perLook = perLook
    self.isExample = isExample
  }

  /// The rate per second at a level during a look.
  public func rate(atLevel level: Int, lookSeconds: Double) -> Double {
    -log1p(-perSecond[level]) - log1p(-perLook[level]) / lookSeconds
  }

  /// The chance to be noticed with an exposure.
  public static func chance(ofExposure exposure: Double) -> Double { -expm1(-exposure) }
}

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How slope slows a walker: Tobler's hiking function, 6 exp(-3.5 |s + 0.05|) km/h on a slope *s*
/// (rise over run), and 0.6 of that off paths (Tobler, *Three presentations on geographical
/// analysis and modeling*, NCGIA technical report 93-1, 1993).
///
/// It is scaled so that who walks on level paths does so at a speed of one's own choice. The time
/// that a metre takes is exp(3.5 |s + 0.05|) up to a factor, which is convex in *s*: over a range
/// of slopes it is greatest at one of the range's ends.
public enum HikingFunction {
  /// The speed off paths as a share of that on them, as Tobler has it.
  public static let offPathFactor = 0.6

  /// How fast one walks off paths, as a share of the speed on level paths.
  public static func share(atSlope slope: Double) -> Double {
    offPathFactor * exp(-3.5 * ((slope + 0.05).magnitude - 0.05))
  }

  /// The greatest share, at the best of all slopes, 0.715: nobody is faster off paths than on them.
  public static var greatestShare: Double { share(atSlope: -0.05) }

  /// The least share on any slope of a range.
  public static func leastShare(atSlopes slopes: ClosedRange<Double>) -> Double {
    min(share(atSlope: slopes.lowerBound), share(atSlope: slopes.upperBound))
  }
}

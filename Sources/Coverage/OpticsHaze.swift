#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How clear the air is.
///
/// The model is Koschmieder's (1924): against the horizon a dark thing's contrast falls with the
/// distance *d* as exp(-3.912 *d* / *V*), where *V* is the meteorological visibility, at which 2 %
/// of it are left (3.912 is -ln 0.02). A thing is taken to be as dark as can be, with a contrast of
/// 1 near by, and to be seen as long as ``leastContrast`` is left: up to the visibility, whatever
/// the glass, since a glass magnifies the haze as well.
public enum Haze: Hashable, Sendable {
  /// Nothing is lost in the air.
  case clear
  case visibility(metres: Double)

  /// The contrast that an eye needs at the least; meteorological visibility is defined with it.
  public static let leastContrast = 0.02

  /// What is left of a contrast of 1 at a distance.
  public func contrast(atMetres metres: Double) -> Double {
    switch self {
    case .clear: 1
    case .visibility(let visibility): exp(log(Haze.leastContrast) * metres / visibility)
    }
  }

  /// How far contrast suffices; infinite in clear air.
  public var reachMetres: Double {
    switch self {
    case .clear: .infinity
    case .visibility(let metres): metres
    }
  }
}

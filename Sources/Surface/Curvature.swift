/// How far the ground falls away below a level sight line: the earth's curvature, or that of the
/// body that the ground is of, less what
/// refraction bends the line down after it.
///
/// A point at distance *d* lies lower by `coefficient · d² / 2R`. The coefficient is one minus the
/// refraction; 6/7 is the usual figure for visible light, as in GDAL, QGIS and GRASS.
public struct Curvature: Hashable, Sendable {
  /// What of the curvature is left when refraction is taken off: 6/7 for visible light, 0 for none.
  public let coefficient: Double
  /// Of the body that the ground is of.
  public let radiusMetres: Double

  /// Of the equator, as GDAL has it.
  public static let earthRadiusMetres = 6_378_137.0

  /// Refraction 1/7, coefficient 6/7.
  public static let standard = Curvature(coefficient: 6.0 / 7.0)

  /// A flat earth and straight light.
  public static let none = Curvature(coefficient: 0)

  /// - Precondition: the coefficient is finite, and the radius positive.
  public init(coefficient: Double, radiusMetres: Double = Curvature.earthRadiusMetres) {
    precondition(coefficient.isFinite, "a curvature coefficient of \(coefficient) has no meaning")
    precondition(radiusMetres > 0, "a body with a radius of \(radiusMetres) m has no ground")
    self.coefficient = coefficient
    self.radiusMetres = radiusMetres
  }

  /// A curvature by the refraction coefficient: 1/7 for visible light.
  public init(refraction: Double) {
    self.init(coefficient: 1 - refraction)
  }

  /// How far light bends down after the earth, as a share of its curvature.
  public var refraction: Double { 1 - coefficient }

  /// The fall in metres per square metre of distance.
  public var dropPerSquareMetre: Double { coefficient / (2 * radiusMetres) }

  /// How far the ground falls away below a level line at a distance, in metres.
  public func dropMetres(atMetres distance: Double) -> Double {
    dropPerSquareMetre * distance * distance
  }
}

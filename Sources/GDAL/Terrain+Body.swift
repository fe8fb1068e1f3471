public import BergfriedSurface

extension Terrain {
  /// Whether the terrain is one of the earth, for all that its files say.
  public var isOnEarth: Bool { source.crs?.isOnEarth ?? true }

  /// By how much the ground of the terrain's body falls away below a level line. On the earth light
  /// is bent as usual, on other bodies not at all.
  public var usualCurvature: Curvature {
    isOnEarth
      ? .standard : Curvature(coefficient: 1, radiusMetres: bodyRadiusMetres)
  }

  /// The radius of the body that the terrain is of, at its equator.
  public var bodyRadiusMetres: Double {
    guard let crs = source.crs, !crs.isOnEarth else { return Curvature.earthRadiusMetres }
    return crs.semiMajorMetres
  }
}

package import BergfriedGDAL
package import BergfriedSurface

/// How far the ground falls away as asked for, before the terrain tells what body it is of.
package struct AskedCurvature: Sendable {
  /// `nil` for what is usual there.
  package var coefficient: Double?

  package init(
    coefficient: Double? = nil
  ) {
    self.coefficient = coefficient
  }

  package func onBody(of terrain: Terrain) -> Curvature {
    coefficient.map { Curvature(coefficient: $0, radiusMetres: terrain.bodyRadiusMetres) }
      ?? terrain.usualCurvature
  }
}

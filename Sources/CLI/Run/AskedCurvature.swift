import BergfriedGDAL
import BergfriedSurface

/// How far the ground falls away as asked for, before the terrain tells what body it is of.
struct AskedCurvature: Sendable {
  /// `nil` for what is usual there.
  var coefficient: Double?

  func onBody(of terrain: Terrain) -> Curvature {
    coefficient.map { Curvature(coefficient: $0, radiusMetres: terrain.bodyRadiusMetres) }
      ?? terrain.usualCurvature
  }
}

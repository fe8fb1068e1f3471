import BergfriedCore
import BergfriedSurface

/// The frame of a tower's eye: metres to the east, to true north and up from it, for someone who
/// stands on levels that are known within bounds.
struct EyeFrame: Sendable {
  let point: MapPoint
  /// The azimuth of grid north from true north at the tower, clockwise.
  let convergenceDegrees: Double
  private let north: (east: Double, north: Double)
  /// What the lowest bottom and the highest top of someone lie above the eye, less their level.
  private let bottomMetres: Double
  private let topMetres: Double
  private let curvature: Curvature

  init(_ tower: PlacedTower, in town: Town, _ question: CoverageQuestion) {
    self.init(
      at: tower.tower.point, convergenceDegrees: town.convergenceDegrees(at: tower.tower),
      Heights(
        eyeMetres: tower.eyeBoundsMetres, errorMetres: town.surface.verticalErrorMetres,
        targetMetres: question.targetHeightMetres),
      question.curvature)
  }

  /// What is known of heights: between which the eye is, by how much levels may be off, and how
  /// tall someone is.
  struct Heights {
    var eyeMetres: ClosedRange<Double>
    var errorMetres = 0.0
    var targetMetres = 0.0
  }

  init(
    at point: MapPoint, convergenceDegrees: Double, _ heights: Heights, _ curvature: Curvature
  ) {
    self.point = point
    self.convergenceDegrees = convergenceDegrees
    north = Angle.direction(azimuthDegrees: convergenceDegrees)
    bottomMetres = -heights.errorMetres - heights.eyeMetres.upperBound
    topMetres = heights.errorMetres + heights.targetMetres - heights.eyeMetres.lowerBound
    self.curvature = curvature
  }

  /// How far someone's lowest bottom lies above the eye, at the most below it.
  func bottomMetres(ofLevel level: Double, atMetres run: Double) -> Double {
    level + bottomMetres - curvature.dropMetres(atMetres: run)
  }

  func topMetres(ofLevel level: Double, atMetres run: Double) -> Double {
    level + topMetres - curvature.dropMetres(atMetres: run)
  }

  /// By how much, at the most, the ground between two places lies above or below the straight line
  /// between them for the earth's curvature.
  func sagMetres(alongMetres length: Double) -> Double {
    curvature.dropMetres(atMetres: length / 2).magnitude
  }

  /// Turns eastings and northings of the grid to those from true north.
  func turned(
    _ east: SIMD4<Double>, _ north: SIMD4<Double>
  ) -> (east: SIMD4<Double>, north: SIMD4<Double>) {
    (
      east * self.north.north + north * self.north.east,
      north * self.north.north - east * self.north.east
    )
  }
}

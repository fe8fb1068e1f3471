import BergfriedCore
import BergfriedSurface

/// Where something lies as seen from a tower.
public struct Bearing: Hashable, Sendable {
  /// From the eye, as the crow flies.
  public let distanceMetres: Double
  /// Clockwise from true north.
  public let azimuthDegrees: Double
  /// Up from the horizontal.
  public let pitchDegrees: Double
}

extension PlacedTower {
  /// Where a place of the town lies, half as high up as those who are looked for.
  func bearing(of point: MapPoint, in town: Town, _ question: CoverageQuestion) -> Bearing {
    let (east, north) = (point.x - tower.point.x, point.y - tower.point.y)
    let run = (east * east + north * north).squareRoot()
    let ground = town.surface.groundMetres(at: point) ?? eyeMetres
    let rise =
      ground + question.targetHeightMetres / 2 - eyeMetres
      - question.curvature.dropMetres(atMetres: run)
    return Bearing(
      distanceMetres: (run * run + rise * rise).squareRoot(),
      azimuthDegrees: Sector.wrapped(
        Angle.azimuthDegrees(east: east, north: north) + town.convergenceDegrees(at: tower)),
      pitchDegrees: Angle.pitchDegrees(rise: rise, run: run))
  }
}

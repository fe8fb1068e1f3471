import BergfriedDatum
import BergfriedSurface

/// Where something lies as seen from a tower.
struct Bearing {
  let distanceMetres: Double
  /// Clockwise from true north, and up from the horizontal.
  let azimuthDegrees: Double
  let pitchDegrees: Double

  func view(_ seen: Seen) -> PieceView {
    PieceView(
      seen: seen, distanceMetres: distanceMetres, azimuthDegrees: azimuthDegrees,
      pitchDegrees: pitchDegrees)
  }
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
        Angle.azimuthDegrees(east: east, north: north) + town.convergenceDegrees),
      pitchDegrees: Angle.pitchDegrees(rise: rise, run: run))
  }
}

import BergfriedDatum
import BergfriedStreets
import BergfriedSurface

/// The directions in which a piece may lie as seen from a tower: a turn of azimuths, and pitches
/// between bounds, whatever the true heights are.
///
/// *Model.* Someone is as high as his middle, on the level of one of the cells that the piece
/// passes. Each level and the eye are anywhere within their bounds, so the box is somewhat larger
/// than what the piece fills.
struct FieldBox {
  /// Clockwise from true north, from where it turns to the right.
  let azimuthDegrees: Double
  let turnDegrees: Double
  let pitchDegrees: ClosedRange<Double>
  /// From the eye to its farthest place, as the crow flies, at the most.
  let farthestMetres: Double
  /// From the eye to its nearest place at the least.
  let nearestMetres: Double

  /// `nil` where the piece's levels are unknown.
  init?(
    ofPiece index: Int, from tower: PlacedTower, in town: Town, _ question: CoverageQuestion
  ) {
    let levels = town.samples[index].compactMap { $0.levelMetres(on: town.surface) }
    guard let low = levels.min(), let high = levels.max() else { return nil }
    let points = town.streets.pieces[index].points
    let runs =
      points.map { tower.tower.point.distanceMetres(to: $0) }
      + [town.streets.place(on: index, nearestTo: tower.tower.point).distanceMetres]
    let error = town.surface.verticalErrorMetres
    let middle = question.targetHeightMetres / 2
    var pitches: [Double] = []
    let (near, far) = (runs.min()!, runs.max()!)
    let lowest =
      low - error - tower.eyeBoundsMetres.upperBound - question.curvature.dropMetres(atMetres: far)
    let highest =
      high + error - tower.eyeBoundsMetres.lowerBound
      - question.curvature.dropMetres(atMetres: near)
    for run in [near, far] {
      for rise in [lowest, highest] {
        pitches.append(Angle.pitchDegrees(rise: rise + middle, run: run))
      }
    }
    pitchDegrees = pitches.min()!...pitches.max()!
    let rise = max((lowest + middle).magnitude, (highest + middle).magnitude)
    farthestMetres = (far * far + rise * rise).squareRoot()
    let least = max(0, lowest + middle, -(highest + middle))
    nearestMetres = (near * near + least * least).squareRoot()
    (azimuthDegrees, turnDegrees) =
      FieldBox.turn(over: points, from: tower.tower.point)
      .map { (Sector.wrapped($0.start + town.convergenceDegrees), $0.turn) } ?? (0, 360)
  }

  /// The azimuths that a line is seen at, from the grid's north; `nil` where it may be all of them,
  /// as it passes the tower's foot.
  private static func turn(
    over points: [MapPoint], from eye: MapPoint
  ) -> (start: Double, turn: Double)? {
    let azimuths = points.map { Angle.azimuthDegrees(east: $0.x - eye.x, north: $0.y - eye.y) }
    var (turned, least, most) = (0.0, 0.0, 0.0)
    for (one, next) in zip(azimuths, azimuths.dropFirst()) {
      let step = Sector.wrapped(next - one + 180) - 180
      guard step.magnitude < 179 else { return nil }
      turned += step
      (least, most) = (min(least, turned), max(most, turned))
    }
    return most - least < 360 ? (azimuths[0] + least, most - least) : nil
  }

  /// Whether a field that turns to the right from an azimuth holds all of it.
  func lies(within pitches: ClosedRange<Double>, from start: Double, turn: Double) -> Bool {
    let isTurned = turn >= 360 || Sector.wrapped(azimuthDegrees - start) + turnDegrees <= turn
    return isTurned && pitches.contains(pitchDegrees.lowerBound)
      && pitches.contains(pitchDegrees.upperBound)
  }

  /// Whether such a field holds any of it.
  func overlaps(_ pitches: ClosedRange<Double>, from start: Double, turn: Double) -> Bool {
    let gap = Sector.wrapped(azimuthDegrees - start)
    let isTurned = turn >= 360 || gap <= turn || gap + turnDegrees >= 360
    return isTurned && pitches.overlaps(pitchDegrees)
  }
}

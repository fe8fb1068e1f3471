import BergfriedDatum
import BergfriedSurface

extension FieldBox {
  /// The directions in which someone may be seen who stands anywhere in a rectangle of ground.
  ///
  /// - Parameter levels: the lowest and the highest of the ground, as the elevation model has it.
  init(
    of rectangle: MapBounds, levels: ClosedRange<Double>, from tower: PlacedTower, in town: Town,
    _ question: CoverageQuestion
  ) {
    let eye = tower.tower.point
    let corners = [
      MapPoint(x: rectangle.minX, y: rectangle.minY),
      MapPoint(x: rectangle.maxX, y: rectangle.minY),
      MapPoint(x: rectangle.maxX, y: rectangle.maxY),
      MapPoint(x: rectangle.minX, y: rectangle.maxY),
    ]
    let near = eye.distanceMetres(to: rectangle.nearest(to: eye))
    let far = corners.reduce(0) { max($0, eye.distanceMetres(to: $1)) }
    let error = town.surface.verticalErrorMetres
    let middle = question.targetHeightMetres / 2
    let lowest =
      levels.lowerBound - error - tower.eyeBoundsMetres.upperBound + middle
      - question.curvature.dropMetres(atMetres: far)
    let highest =
      levels.upperBound + error - tower.eyeBoundsMetres.lowerBound + middle
      - question.curvature.dropMetres(atMetres: near)
    // A pitch falls with the distance where it is above the horizontal, and rises where below.
    let least = Angle.pitchDegrees(rise: lowest, run: lowest < 0 ? near : far)
    let most = Angle.pitchDegrees(rise: highest, run: highest < 0 ? far : near)
    let rise = max(lowest.magnitude, highest.magnitude)
    let level = max(0, lowest, -highest)
    let (start, turn) =
      near > 0 ? FieldBox.turn(over: corners, from: eye) : (0, 360)
    self.init(
      azimuthDegrees: Sector.wrapped(start + town.convergenceDegrees), turnDegrees: turn,
      pitchDegrees: least...max(least, most),
      farthestMetres: (far * far + rise * rise).squareRoot(),
      nearestMetres: (near * near + level * level).squareRoot())
  }

  private init(
    azimuthDegrees: Double, turnDegrees: Double, pitchDegrees: ClosedRange<Double>,
    farthestMetres: Double, nearestMetres: Double
  ) {
    self.azimuthDegrees = azimuthDegrees
    self.turnDegrees = turnDegrees
    self.pitchDegrees = pitchDegrees
    self.farthestMetres = farthestMetres
    self.nearestMetres = nearestMetres
  }

  /// The azimuths of a rectangle that the eye is outside of, from the grid's north.
  private static func turn(
    over corners: [MapPoint], from eye: MapPoint
  ) -> (start: Double, turn: Double) {
    let first = Angle.azimuthDegrees(east: corners[0].x - eye.x, north: corners[0].y - eye.y)
    var (least, most) = (0.0, 0.0)
    for corner in corners.dropFirst() {
      let azimuth = Angle.azimuthDegrees(east: corner.x - eye.x, north: corner.y - eye.y)
      let step = Sector.wrapped(azimuth - first + 180) - 180
      (least, most) = (min(least, step), max(most, step))
    }
    return (first + least, most - least)
  }
}

public import BergfriedCore
import BergfriedStreets
import BergfriedSurface

/// The space in which someone may be who is looked for, as seen from a tower.
///
/// *Model.* Someone stands somewhere on a line or in a rectangle, on a level between bounds, and is
/// as high as is asked. Each level and the eye are anywhere within their bounds, so that the space
/// is somewhat larger than what they can fill: what holds all of it holds all of them at any place
/// whatever the true heights are, and what holds none of it never holds any of them.
public struct FieldTarget: Sendable {
  let box: FieldBox
  let solid: FieldSolid
  /// Those along the rest of a line that bends.
  let others: [FieldSolid]

  var solids: [FieldSolid] { [solid] + others }

  /// Someone anywhere on a piece; `nil` where its levels are unknown.
  init?(
    ofPiece index: Int, from tower: PlacedTower, in town: Town, _ question: CoverageQuestion
  ) {
    guard let levels = town.levels(ofPiece: index) else { return nil }
    self.init(
      along: town.streets.pieces[index].points, levels: levels,
      in: EyeFrame(tower, in: town, question))
  }

  /// Someone anywhere on a line of two places or more.
  init(along points: [MapPoint], levels: ClosedRange<Double>, in frame: EyeFrame) {
    let eye = frame.point
    let near = zip(points, points.dropFirst()).reduce(Double.infinity) { near, line in
      let share = eye.nearestShare(ofLineFrom: line.0, to: line.1)
      return min(near, eye.distanceMetres(to: line.0.point(atShare: share, to: line.1)))
    }
    let far = points.reduce(near) { max($0, eye.distanceMetres(to: $1)) }
    let (low, high) = (levels.lowerBound, levels.upperBound)
    box = FieldBox(
      FieldBox.turn(over: points, from: frame.point), runs: near...far,
      rises: frame.bottomMetres(
        ofLevel: low, atMetres: far)...frame.topMetres(ofLevel: high, atMetres: near),
      in: frame)
    let walls = zip(points, points.dropFirst()).map {
      FieldSolid(from: $0, to: $1, levels: levels, in: frame)
    }
    solid = walls[0]
    others = Array(walls.dropFirst())
  }

  /// Someone anywhere in a rectangle of ground.
  ///
  /// - Parameter levels: the lowest and the highest of the ground, as the elevation model has it.
  init(of rectangle: MapBounds, levels: ClosedRange<Double>, in frame: EyeFrame) {
    let eye = frame.point
    let east =
      SIMD4(rectangle.minX, rectangle.maxX, rectangle.maxX, rectangle.minX) - eye.x
    let north =
      SIMD4(rectangle.minY, rectangle.minY, rectangle.maxY, rectangle.maxY) - eye.y
    let near = eye.distanceMetres(to: rectangle.nearest(to: eye))
    let far = (east * east + north * north).max().squareRoot()
    let low = frame.bottomMetres(ofLevel: levels.lowerBound, atMetres: far)
    let high = frame.topMetres(ofLevel: levels.upperBound, atMetres: near)
    box = FieldBox(
      near > 0 ? FieldBox.turn(overRectangle: east, north) : nil, runs: near...far,
      rises: low...high, in: frame)
    let turned = frame.turned(east, north)
    solid = FieldSolid(
      east: turned.east, north: turned.north, low: SIMD4(repeating: low),
      high: SIMD4(repeating: high), isWall: false)
    others = []
  }
}

extension FieldSolid {
  /// The wall over a straight line.
  fileprivate init(
    from start: MapPoint, to end: MapPoint, levels: ClosedRange<Double>, in frame: EyeFrame
  ) {
    let eye = frame.point
    let runs = (eye.distanceMetres(to: start), eye.distanceMetres(to: end))
    let sag = frame.sagMetres(alongMetres: start.distanceMetres(to: end))
    func both(_ one: Double, _ other: Double) -> SIMD4<Double> { SIMD4(one, other, other, one) }
    func bottom(_ run: Double) -> Double {
      frame.bottomMetres(ofLevel: levels.lowerBound, atMetres: run) - sag
    }
    func top(_ run: Double) -> Double {
      frame.topMetres(ofLevel: levels.upperBound, atMetres: run) + sag
    }
    let turned = frame.turned(
      both(start.x, end.x) - eye.x, both(start.y, end.y) - eye.y)
    self.init(
      east: turned.east, north: turned.north, low: both(bottom(runs.0), bottom(runs.1)),
      high: both(top(runs.0), top(runs.1)), isWall: true)
  }
}

extension Coverage {
  /// Someone at a place of the town as seen from a tower; `nil` where the ground is unknown.
  public func target(at point: MapPoint, fromTower tower: Int) -> FieldTarget? {
    town.surface.groundRange(at: point).map {
      FieldTarget(
        along: [point, point], levels: $0, in: EyeFrame(towers[tower], in: town, question))
    }
  }
}
